import { builtPrograms } from "../world/function-program";
import { defects } from "./defect-list";

jest.setTimeout(300_000);

describe("The suites notice when a function", () => {
  it.each(defects)("$name", async ({ name, functionName, find, replace, suite, says }) => {
    const programs = builtPrograms((built, source) => {
      if (built !== functionName) return source;
      const broken = source.replace(find, replace);
      if (broken === source) throw new Error(`the defect "${name}" found nothing to break: ${String(find)}`);
      return broken;
    });
    const faults = await suite(programs);
    expect(faults.join("\n")).toMatch(says);
  });
});
