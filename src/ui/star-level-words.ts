const levels = ["还没有星", "一星志愿者", "二星志愿者", "三星志愿者", "四星志愿者", "五星志愿者"];

/** The level of a volunteer in words; 0 to 5. */
export const starLevelWords = (level: number): string => levels[level] ?? "";
