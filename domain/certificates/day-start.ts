const dayMs = 86_400_000;
const shanghaiMs = 8 * 3_600_000;

/** When the day of a moment began, Asia/Shanghai. */
export const dayStartMs = (atMs: number): number => atMs - ((atMs + shanghaiMs) % dayMs);
