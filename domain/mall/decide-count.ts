import type { Role } from "../people/role";
import type { CountedPieces, StockCount, StockEvent } from "./stock-matter";

export type Counter = {
  readonly personId: string;
  readonly role: Role;
  readonly key: string;
  readonly bodyHash: string;
  readonly pieces: number;
  /** What should lie there now: on offer and waiting in vouchers. */
  readonly book: number;
  readonly atMs: number;
};

export type CountAnswer =
  | { readonly ok: true; readonly count: StockCount }
  | { readonly ok: false; readonly code: "ALREADY_COUNTED" | "COUNT_ENDED" };

/** What the count is about before anybody has counted. */
export type NewCount = Omit<StockCount, "kind" | "state" | "round" | "counted" | "pieces" | "version" | "journal">;

export const newCount = (facts: NewCount): StockCount => ({
  ...facts,
  kind: "count",
  state: "counting",
  round: 1,
  counted: [],
  pieces: 0,
  version: 0,
  journal: [],
});

/**
 * One of two people says what she counted. What is compared is how far each is off the book, since the book moves while things
 * are handed over. Both the same and nothing off: done. Both the same but off: somebody else approves. Not the same: both again.
 */
export function decideCount(before: StockCount, counter: Counter): CountAnswer {
  if (before.state !== "counting") return { ok: false, code: "COUNT_ENDED" };
  const ofRound = before.counted.filter(({ round }) => round === before.round);
  if (ofRound.some(({ personId }) => personId === counter.personId)) return { ok: false, code: "ALREADY_COUNTED" };
  const mine: CountedPieces = {
    round: before.round,
    personId: counter.personId,
    pieces: counter.pieces,
    book: counter.book,
  };
  const [other] = ofRound;
  const counted = [...before.counted, mine];
  const off = offBook(mine);
  if (other === undefined) return after(before, counter, "counted", { counted });
  if (offBook(other) !== off) return after(before, counter, "recounted", { counted, round: before.round + 1 });
  return off === 0
    ? after(before, counter, "agreed", { counted, state: "agreed" })
    : after(before, counter, "differed", { counted, state: "toApprove", pieces: off });
}

const offBook = ({ pieces, book }: CountedPieces): number => pieces - book;

function after(
  before: StockCount,
  { personId, role, key, bodyHash, atMs }: Counter,
  event: StockEvent,
  changed: Partial<Pick<StockCount, "counted" | "round" | "state" | "pieces">>,
): CountAnswer {
  const version = before.version + 1;
  const entry = { version, event, atMs, byPersonId: personId, role, key, bodyHash, reason: "" };
  return { ok: true, count: { ...before, ...changed, version, journal: [...before.journal, entry] } };
}
