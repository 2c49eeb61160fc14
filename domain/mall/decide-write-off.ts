import type { Role } from "../people/role";
import type { Offering } from "./offering";
import type { ShelfEntryKind } from "./stock-entry";
import { handsIn, type StockMatter, type WriteOff } from "./stock-matter";

type Person = { readonly personId: string; readonly role: Role; readonly key: string; readonly bodyHash: string };

/** What a write-off is about before it is asked for. */
export type NewWriteOff = Omit<WriteOff, "kind" | "state" | "version" | "journal">;

/** Asks that pieces be written off. Only what lies free can be: what waits in a voucher belongs to somebody. */
export function askWriteOff(
  facts: NewWriteOff,
  available: number,
  by: Person,
): { readonly ok: true; readonly matter: WriteOff } | { readonly ok: false; readonly code: "STOCK_TOO_LOW" } {
  if (facts.pieces + available < 0) return { ok: false, code: "STOCK_TOO_LOW" };
  const { personId: byPersonId, role, key, bodyHash } = by;
  const { atMs, reason } = facts;
  const entry = { version: 1, event: "asked" as const, atMs, byPersonId, role, key, bodyHash, reason };
  return { ok: true, matter: { ...facts, kind: "writeOff", state: "toApprove", version: 1, journal: [entry] } };
}

export type DecisionOnStock = Person & {
  readonly decision: "approve" | "refuse";
  readonly reason: string;
  readonly atMs: number;
};

export type StockDecision =
  | { readonly ok: true; readonly matter: StockMatter; readonly moves: StockMove | null }
  | { readonly ok: false; readonly code: "STOCK_DECIDED" | "OWN_MATTER" | "REASON_NEEDED" | "STOCK_TOO_LOW" };

/** What the shelf's book says afterwards. */
export type StockMove = { readonly kind: ShelfEntryKind; readonly pieces: number };

/**
 * Somebody who neither asked nor counted decides. Approved, the stock moves by what was agreed, never below what lies free;
 * refused, nothing moves and the reason stands.
 */
export function decideOnStock(matter: StockMatter, offering: Offering, by: DecisionOnStock): StockDecision {
  if (matter.state !== "toApprove") return { ok: false, code: "STOCK_DECIDED" };
  if (handsIn(matter).includes(by.personId)) return { ok: false, code: "OWN_MATTER" };
  if (by.decision === "refuse") {
    if (by.reason === "") return { ok: false, code: "REASON_NEEDED" };
    return { ok: true, matter: decided(matter, by), moves: null };
  }
  if (matter.pieces + offering.available < 0) return { ok: false, code: "STOCK_TOO_LOW" };
  return { ok: true, matter: decided(matter, by), moves: moveOf(matter) };
}

function moveOf({ kind, pieces }: StockMatter): StockMove {
  const few: ShelfEntryKind = kind === "writeOff" ? "writtenOff" : "foundLess";
  return { kind: pieces < 0 ? few : "foundMore", pieces: Math.abs(pieces) };
}

function decided<M extends StockMatter>(matter: M, by: DecisionOnStock): M {
  const { personId, role, key, bodyHash, reason, atMs } = by;
  const state = by.decision === "approve" ? ("approved" as const) : ("refused" as const);
  const version = matter.version + 1;
  const entry = { version, event: state, atMs, byPersonId: personId, role, key, bodyHash, reason };
  return { ...matter, state, version, journal: [...matter.journal, entry] };
}
