import type { AuditRules } from "./finding";

type Mode = Omit<AuditRules, "needsPhone">;

/** What everybody's pages must keep. */
export const normalRules: Mode = { textPx: 14, bodyPx: 16, targetPx: 44, mainTargetPx: 44, bodyContrast: 4.5 };

/** What 长辈版 must keep. */
export const careRules: Mode = { textPx: 18, bodyPx: 22, targetPx: 48, mainTargetPx: 60, bodyContrast: 7 };
