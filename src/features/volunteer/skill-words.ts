/** What volunteers say they can do; the categories ask for some of these words exactly (水电, 理发, 理疗, 法律). */
export const skillWords = [
  "水电",
  "搬运",
  "手机教学",
  "陪伴",
  "陪诊",
  "跑腿",
  "理发",
  "理疗",
  "做饭",
  "辅导作业",
  "法律",
  "调解",
] as const;
export type SkillWord = (typeof skillWords)[number];
/** The cloud takes no more. */
export const skillsMax = 10;
