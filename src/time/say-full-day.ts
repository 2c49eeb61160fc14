const shanghaiMs = 8 * 3_600_000;

/** 2026 年 3 月 5 日: for papers, which are read in other years too. */
export function sayFullDay(atMs: number): string {
  const at = new Date(atMs + shanghaiMs);
  return `${at.getUTCFullYear()} 年 ${at.getUTCMonth() + 1} 月 ${at.getUTCDate()} 日`;
}
