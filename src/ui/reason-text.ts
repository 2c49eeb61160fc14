/** One sentence out of a tapped reason and typed words, either of which may be missing; never longer than `maxLength`. */
export function reasonText(chosen: string | null, typed: string, maxLength: number): string {
  const words = typed.trim();
  const text = chosen === null || words === "" ? (chosen ?? words) : `${chosen}，${words}`;
  return text.slice(0, maxLength);
}
