import { signalArea } from "./signal-area";

it.each([
  ["ring", ["zc.gangshan.houbali.g01", "zc.gangshan.houbali.g03"], "zc.gangshan.houbali"],
  ["ring", ["zc.gangshan.houbali.g01", "zc.gangshan.tiedong"], "zc.gangshan"],
  ["giveBackHabit", ["zc.gangshan.houbali.g01.b02"], "zc.gangshan.houbali.g01.b02"],
  ["staffFavour", ["zc.gangshan.houbali.g01", "zc.gangshan.houbali.g01"], "zc.gangshan"],
  ["shrinkage", ["zc.gangshan.houbali"], "zc.gangshan"],
  ["ring", ["zc.gangshan", "other.street"], ""],
] as const)("A signal of %s about %j is the matter of %s", (kind, areaIds, area) => {
  expect(signalArea(kind, areaIds)).toBe(area);
});
