import { brokenPrograms } from "./broken-programs";
import { defects } from "./defect-list";

jest.setTimeout(300_000);

describe("The suites notice when a function", () => {
  it.each(defects)("$name", async (defect) => {
    const faults = await defect.suite(brokenPrograms(defect));
    expect(faults.join("\n")).toMatch(defect.says);
  });
});
