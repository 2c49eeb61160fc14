import type { JournalEntry } from "./journal-entry";

/**
 * When an order last came into the hall, or null if it never did: published, put back, given back. A slot taken of
 * several leaves it open, so that does not make it new.
 */
export function openedAtMsOf(journal: readonly JournalEntry[]): number | null {
  let openedAtMs: number | null = null;
  let wasOpen = false;
  for (const entry of journal) {
    const isOpen = entry.status === "open";
    if (isOpen && !wasOpen) openedAtMs = entry.atMs;
    wasOpen = isOpen;
  }
  return openedAtMs;
}
