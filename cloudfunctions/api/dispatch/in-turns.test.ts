import { inTurns } from "./in-turns";

const list = Array.from({ length: 20 }, (_, place) => place);
const late = () => "late";

describe("Working through many in turns", () => {
  it("answers each in the order of the list, whoever ends first", async () => {
    const answers = await inTurns(
      list,
      () => true,
      async (one) => {
        await new Promise((resolve) => setTimeout(resolve, (20 - one) % 7));
        return `done ${one}`;
      },
      late,
    );
    expect(answers).toEqual(list.map((one) => `done ${one}`));
  });

  it("never has more than eight under way", async () => {
    let [underWay, most] = [0, 0];
    await inTurns(
      list,
      () => true,
      async () => {
        underWay += 1;
        most = Math.max(most, underWay);
        await Promise.resolve();
        underWay -= 1;
        return "done";
      },
      late,
    );
    expect(most).toBe(8);
  });

  it("begins nothing more when the time is up, and says so of what is left", async () => {
    let begun = 0;
    const answers = await inTurns(
      list,
      () => begun < 10,
      async () => {
        begun += 1;
        return Promise.resolve("done");
      },
      late,
    );
    expect(answers.filter((answer) => answer === "done")).toHaveLength(10);
    expect(answers.filter((answer) => answer === "late")).toHaveLength(10);
  });

  it("has nothing to do with nothing", async () => {
    expect(
      await inTurns(
        [],
        () => true,
        () => Promise.resolve("done"),
        late,
      ),
    ).toEqual([]);
  });
});
