import { verdicts, type Verdict } from "../../../domain/orders/dispute";
import { verdictFollows } from "./verdict-words";

describe("What a decision leads to", () => {
  it.each<[Verdict, boolean, boolean]>([
    ["keep", true, false],
    ["keep", false, false],
    ["redo", true, true],
    ["redo", false, false],
    ["overturn", true, true],
    ["overturn", false, false],
  ])("says of %s after a judgement (%s) whether points go back", (verdict, wasJudged, goesBack) => {
    expect(verdictFollows(verdict, wasJudged).includes("收回")).toBe(goesBack);
  });

  it("says something of every decision", () => {
    expect(verdicts.every((verdict) => verdictFollows(verdict, true) !== "")).toBe(true);
  });
});
