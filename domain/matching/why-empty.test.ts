import type { Exclusion } from "./exclusion";
import { orderAt, volunteerAt, wishFor } from "./dispatch-builders";
import { dispatchCandidates } from "./dispatch-candidates";
import { whyEmpty } from "./why-empty";

const why = (exclusions: readonly Exclusion[], requiredSkills: readonly string[] = []) =>
  whyEmpty({ order: orderAt("one", { requiredSkills }), matches: [], exclusions }, 0, false);

describe("Why nobody was found", () => {
  it.each<[string, readonly Exclusion[], readonly string[]]>([
    ["附近没有志愿者", [], []],
    ["附近没有会水电的人", ["MISSING_SKILL", "MISSING_SKILL"], ["水电"]],
    ["会水电的人手上都满了", ["MISSING_SKILL", "TOO_MANY_OPEN"], ["水电"]],
    ["附近的人问过了，没有人接", ["DECLINED", "TOO_MANY_OPEN"], []],
    ["附近的人手上都满了", ["TOO_MANY_OPEN", "TIME_CLASH"], []],
    ["附近的人那个时间都有别的单", ["TIME_CLASH"], []],
    ["约定的时间过了", ["EXPIRED"], []],
    ["附近只有未成年的志愿者", ["ADULTS_ONLY"], []],
    ["附近的人都不合适去这一家", ["OWN_HOUSEHOLD", "NOT_SUITED"], []],
  ])("%s", (words, exclusions, skills) => {
    expect(why(exclusions, skills)).toBe(words);
  });

  it("tells those who are with other orders from those whom staff struck out", () => {
    const [one] = dispatchCandidates(wishFor([orderAt("one")], [volunteerAt("zhang")]));
    if (one === undefined) throw new Error("no candidates");
    expect(whyEmpty(one, 0, false)).toBe("合适的人都派给别的单了");
    expect(whyEmpty(one, 1, false)).toBe("附近合适的只有 1 位");
    expect(whyEmpty({ ...one, matches: [], exclusions: ["MISSING_SKILL"] }, 0, true)).toBe("合适的人都划掉了");
    expect(whyEmpty({ ...one, matches: [] }, 0, true)).toBe("合适的人都划掉了");
  });
});
