/** JSON with indents; what was cut short, and so is no JSON any more, stays as it is. */
export function prettyJson(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text || "—";
  }
}
