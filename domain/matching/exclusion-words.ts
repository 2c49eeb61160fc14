import type { Exclusion } from "./exclusion";

/** What staff read of somebody who was left out. */
export const exclusionWords: Readonly<Record<Exclusion, string>> = {
  TAKEN: "名额已满，或他已经接了",
  NOT_OPEN: "这一单现在不能派",
  EXPIRED: "约定的时间过了",
  OWN_ORDER: "是他自己的求助",
  OWN_HOUSEHOLD: "和居民是一家人",
  NOT_A_VOLUNTEER: "不是志愿者",
  NOT_APPROVED: "志愿者申请还没通过",
  SUSPENDED: "暂时不能接单",
  NOT_SUITED: "不宜再安排在一起",
  OUT_OF_AREA: "不在这个社区",
  ADULTS_ONLY: "还没成年",
  MISSING_SKILL: "不会要的手艺",
  TIME_CLASH: "时间和别的单冲突",
  DECLINED: "这一单他没接，或没去成",
  TOO_MANY_OPEN: "手上的单满了",
};
