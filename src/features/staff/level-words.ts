import type { EscalationLevel, StuckLevel } from "../../../domain/orders/escalation";

/** How staff name a level, and who it means. */
export const levelWords: Record<EscalationLevel, string> = {
  neighbours: "已问近邻",
  nearby: "已问附近",
  community: "已问全社区",
  gridWorker: "已报网格员",
  communityStaff: "已报社区",
  street: "已报街道",
  duty: "轮值办",
  supervised: "督办办",
  joint: "聚焦办",
};

/** What taking a matter up on this level means. */
export const stuckLevelMeans: Record<StuckLevel, string> = {
  duty: "值班的人先办，把办法记下来。",
  supervised: "社区盯着办，写清谁办、几时办好。",
  joint: "几家单位坐到一起办，至少写两家。",
};
