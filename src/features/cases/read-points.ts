/** The most an account can hold, as the contract counts. */
const mostPoints = 2_147_483_647;

/** Whole points as somebody types them; null for anything else. */
export function readPoints(typed: string): number | null {
  const digits = typed.trim();
  if (!/^\d{1,10}$/.test(digits)) return null;
  const points = Number(digits);
  return points <= mostPoints ? points : null;
}
