import type { JournalEntry } from "./journal-entry";
import { openedAtMsOf } from "./opened-at";
import type { OrderStatus } from "./order-status";

const journal = (...steps: readonly (readonly [OrderStatus, number])[]) =>
  steps.map(([status, atMs]) => ({ status, atMs }) as JournalEntry);

test.each([
  ["published at once", journal(["open", 1]), 1],
  ["waiting for review", journal(["inReview", 1]), null],
  ["approved later", journal(["inReview", 1], ["open", 5]), 5],
  ["taken", journal(["open", 1], ["taken", 5]), 1],
  ["given back", journal(["open", 1], ["taken", 5], ["open", 9]), 9],
  ["one slot of two taken", journal(["open", 1], ["open", 5]), 1],
  ["one slot given back while the other was free", journal(["open", 1], ["open", 5], ["open", 9]), 1],
  ["full, then one gave back", journal(["open", 1], ["open", 5], ["taken", 6], ["open", 9]), 9],
  ["put back by staff", journal(["open", 1], ["stuck", 2], ["open", 9]), 9],
])("%s: it came into the hall when it last became open", (_case, entries, openedAtMs) => {
  expect(openedAtMsOf(entries)).toBe(openedAtMs);
});
