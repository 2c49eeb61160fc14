import fc from "fast-check";
import { ancestorsOf } from "./ancestors-of";
import { communityOf } from "./community-of";
import { isWithin } from "./is-within";

const step = fc.stringMatching(/^[a-z0-9]{1,6}$/);
const path = fc.array(step, { minLength: 1, maxLength: 6 }).map((steps) => steps.join("."));

describe("An area", () => {
  it.each([
    ["zc.gangshan.houbali.g03.b12", "zc.gangshan.houbali", true],
    ["zc.gangshan.houbali", "zc.gangshan.houbali", true],
    ["zc.gangshan.houbali.g031", "zc.gangshan.houbali.g03", false],
    ["zc.gangshanxi.houbali", "zc.gangshan", false],
    ["zc.gangshan", "zc.gangshan.houbali", false],
    ["zc.gangshan", "", false],
    ["", "", false],
  ])("%s lies within %s: %s", (areaId, scopeId, expected) => {
    expect(isWithin(areaId, scopeId)).toBe(expected);
  });

  it("lists what holds it from the city down to itself", () => {
    expect(ancestorsOf("zc.gangshan.houbali.g03")).toEqual([
      "zc",
      "zc.gangshan",
      "zc.gangshan.houbali",
      "zc.gangshan.houbali.g03",
    ]);
    expect(ancestorsOf("")).toEqual([]);
  });

  it.each([
    ["zc", null],
    ["zc.gangshan", null],
    ["zc.gangshan.houbali", "zc.gangshan.houbali"],
    ["zc.gangshan.houbali.g03.b12", "zc.gangshan.houbali"],
    ["zc.gangshan.houbali.yuan1.g03.b12", "zc.gangshan.houbali"],
  ])("%s belongs to the community %s", (areaId, expected) => {
    expect(communityOf(ancestorsOf(areaId))).toBe(expected);
  });

  it("lies within exactly the areas it lists as ancestors", () => {
    fc.assert(
      fc.property(path, path, (areaId, other) => {
        expect(ancestorsOf(areaId).every((ancestor) => isWithin(areaId, ancestor))).toBe(true);
        expect(isWithin(areaId, other)).toBe(ancestorsOf(areaId).includes(other));
        expect(isWithin(`${areaId}x`, areaId)).toBe(false);
      }),
    );
  });
});
