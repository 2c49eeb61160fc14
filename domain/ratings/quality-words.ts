import type { Stars } from "./stars";

/** How well it was done, in the community's eyes; satisfaction is the resident's word. */
export const qualityWords: Record<Stars, string> = { 1: "很差", 2: "较差", 3: "一般", 4: "良好", 5: "优秀" };
