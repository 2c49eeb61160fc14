/** What helpers should know before they come; chosen by tap, so that nobody has to explain himself at the door. */
export const needs = [
  "twoPeople",
  "womanPreferred",
  "hardOfHearing",
  "hardToWalk",
  "poorSight",
  "dialect",
  "dog",
  "noLift",
] as const;
export type Need = (typeof needs)[number];

/** How neighbours say it. */
export const needWords: Readonly<Record<Need, string>> = {
  twoPeople: "要两个人",
  womanPreferred: "最好女志愿者",
  hardOfHearing: "听力不好",
  hardToWalk: "腿脚不便",
  poorSight: "眼睛看不清",
  dialect: "只说方言",
  dog: "家里有狗",
  noLift: "没有电梯",
};
