import { undoResults } from "./undo-results";

const orderIds = ["a", "b", "c", "d"];
const nowhere = () => false;
const said = (results: ReturnType<typeof undoResults>) =>
  results.map(({ orderId, outcome }) => `${orderId} ${outcome}`);

describe("What is said of a batch that was withdrawn", () => {
  it("leaves out what was never put before anybody", () => {
    const results = [
      { orderId: "a", outcome: "offered" },
      { orderId: "b", outcome: "taken" },
      { orderId: "c", outcome: "offered" },
      { orderId: "d", outcome: "notReached" },
    ] as const;
    const outcomes = ["withdrawn", "answered", "answered", "notReached"] as const;
    expect(said(undoResults({ orderIds, results }, outcomes, nowhere))).toEqual(["a withdrawn", "c answered"]);
  });

  it("keeps what there was no time for, also when the sending was cut off before it was written down", () => {
    const outcomes = ["withdrawn", "notReached", "notReached", "answered"] as const;
    const isBefore = (orderId: string) => orderId === "b";
    expect(said(undoResults({ orderIds, results: [] }, outcomes, isBefore))).toEqual(["a withdrawn", "b notReached"]);
    const offered = orderIds.map((orderId) => ({ orderId, outcome: "offered" as const }));
    expect(said(undoResults({ orderIds, results: offered }, [], nowhere))).toEqual(
      orderIds.map((orderId) => `${orderId} notReached`),
    );
  });
});
