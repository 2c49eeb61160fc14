const stringify: (value: unknown) => string | undefined = JSON.stringify;

/** JSON as the platform passes it on: what has no JSON (nothing, a function) becomes null. */
export function jsonText(value: unknown): string {
  return stringify(value) ?? "null";
}
