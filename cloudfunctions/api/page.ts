import { pageRows } from "../../contract/fields";

/** A page's start as the phone carries it: `<sort value>|<id>`, opaque to it. */
export function parseCursor(cursor: string | undefined): { readonly sortValue: number; readonly id: string } | null {
  if (cursor === undefined) return null;
  const [value, id] = cursor.split("|");
  const sortValue = Number(value);
  return id === undefined || !Number.isFinite(sortValue) ? null : { sortValue, id };
}

/** Cuts the extra row that only told whether there is more. */
export function pageOf<T>(
  rows: readonly T[],
  cursorOf: (row: T) => string,
): { readonly rows: readonly T[]; readonly nextCursor: string | null } {
  const shown = rows.slice(0, pageRows);
  const last = shown.at(-1);
  return { rows: shown, nextCursor: rows.length > pageRows && last !== undefined ? cursorOf(last) : null };
}
