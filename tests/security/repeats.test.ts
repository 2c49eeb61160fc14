import { contract, type CallName } from "../../contract/index";
import { startSecurityCloud, type SecurityCloud } from "../harness/security-cloud";
import { checkRepeats } from "./check-repeats";
import { endWithoutLeaks } from "./end-without-leaks";
import { repeatStories } from "./repeat-stories";

jest.setTimeout(120_000);

describe("Whoever says the same thing again", () => {
  let test: SecurityCloud;
  beforeAll(async () => {
    test = await startSecurityCloud();
  });
  afterAll(() => endWithoutLeaks(test));

  it("has a story for every call that changes something", () => {
    const changing = (Object.keys(contract) as CallName[]).filter((call) => contract[call].once !== "reads");
    expect(repeatStories.map((story) => story.call).sort()).toEqual(changing.sort());
  });

  it.each(repeatStories)("has one effect and one answer: $call", async (story) => {
    expect(await checkRepeats(test, story)).toEqual([]);
  });

  it("learns nothing about anybody on the way", () => {
    expect(test.leaks.answersRead()).toBeGreaterThan(repeatStories.length * 9);
  });
});
