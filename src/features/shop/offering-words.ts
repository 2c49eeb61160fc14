import type { Aisle } from "../../../domain/mall/aisle";
import type { LimitPeriod } from "../../../domain/mall/limit-period";

export const aisleWords: Record<Aisle, string> = {
  goods: "换实惠",
  service: "换服务",
  training: "换培训",
  venue: "换场地",
};

export const limitPeriodWords: Record<LimitPeriod, string> = { ever: "一共", month: "每月", year: "每年" };

/** The drawings a thing can have, as neighbours call them. */
export const pictureWords: Record<string, string> = {
  gift: "礼包",
  soap: "肥皂",
  salt: "盐",
  rice: "米面",
  oil: "油",
  towel: "毛巾",
  haircut: "理发",
  knife: "磨刀",
  "phone-class": "上课",
  "hall-hour": "场地",
};
