import { whatFollows } from "./outcome-words";

test.each([
  [null, null, null],
  [null, 5, null],
  ["unsolved", 5, "不计积分，服务时长照常记录。"],
  ["solved", null, null],
  ["solved", 4, "按服务时长和质量计积分，时长照常记录。"],
  ["solved", 5, "按服务时长和质量计积分，时长照常记录。质量优秀，会多一点。"],
  ["solved", 2, "按服务时长和质量计积分，时长照常记录。质量不足良好，积分会少一些。"],
  ["partly", 4, "按服务时长和质量计积分，时长照常记录。部分解决，积分会打折。"],
] as const)("%s with quality %s: %s", (outcome, quality, sentence) => {
  expect(whatFollows(outcome, quality)).toBe(sentence);
});
