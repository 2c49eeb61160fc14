export type Side = "left" | "right";

export const sides: readonly Side[] = ["left", "right"];

export const sideNames: Record<Side, string> = { left: "左边", right: "右边" };
