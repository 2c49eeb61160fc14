/** How much can go wrong with a kind of help; staff judge it when they write the policy. */
export const risks = ["low", "middle", "high"] as const;
export type Risk = (typeof risks)[number];

export const riskWords: Readonly<Record<Risk, string>> = { low: "低风险", middle: "中风险", high: "高风险" };
