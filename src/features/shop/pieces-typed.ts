/** A typed number of pieces, or null for what is none: empty, with letters, too large. */
export function piecesTyped(typed: string, least: 0 | 1, most = 100_000): number | null {
  if (!/^\d{1,6}$/.test(typed.trim())) return null;
  const pieces = Number(typed);
  return pieces >= least && pieces <= most ? pieces : null;
}
