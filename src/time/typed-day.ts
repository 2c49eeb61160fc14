/** The day a typed date such as "20261101" means, counted as `ShanghaiTime.day`; null for what stands in no calendar. */
export function dayOfTyped(typed: string): number | null {
  const [, year, month, date] = /^(20\d\d)(\d\d)(\d\d)$/.exec(typed) ?? [];
  if (year === undefined || month === undefined || date === undefined) return null;
  const at = new Date(Date.UTC(Number(year), Number(month) - 1, Number(date)));
  return at.getUTCMonth() + 1 === Number(month) && at.getUTCDate() === Number(date) ? at.getTime() / 86_400_000 : null;
}
