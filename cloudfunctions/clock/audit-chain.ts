import { createHash } from "node:crypto";
import { canonicalJson } from "../api/body-hash";
import type { ChainHead, ChainLink } from "../api/store/audit-chain-store";
import type { AuditRow } from "../api/store/audit-store";

type ChainEnd = Pick<ChainHead, "sequence" | "hash">;

/** The links of these rows in this order, after the end of the chain so far. */
export function linksAfter(end: ChainEnd, rows: readonly AuditRow[]): readonly ChainLink[] {
  const links: ChainLink[] = [];
  let { sequence, hash: previousHash } = end;
  for (const row of rows) {
    sequence += 1;
    const hash = hashOf({ ...row, sequence, previousHash });
    links.push({ _id: row._id, sequence, previousHash, hash });
    previousHash = hash;
  }
  return links;
}

/** Over everything the row says, its place and the row before it; only the hash itself is left out. */
const hashOf = ({ hash: _hash, ...row }: AuditRow): string =>
  createHash("sha256").update(canonicalJson(row)).digest("hex");

export type ChainFault = { readonly sequence: number; readonly what: "missing" | "edited" | "notLinked" | "cutOff" };

/**
 * Every place where the chain does not hold: a row deleted, edited, moved or put in between. Rows may come in any order;
 * those that wait for their place are no fault. With the head, rows cut off at the end are found as well.
 */
export function verifyAuditChain(rows: readonly AuditRow[], head: ChainEnd): readonly ChainFault[] {
  const chained = rows.filter(({ sequence }) => sequence !== -1).sort((one, other) => one.sequence - other.sequence);
  const faults: ChainFault[] = [];
  let end: ChainEnd = { sequence: 0, hash: "" };
  for (const row of chained) {
    const { sequence } = row;
    if (sequence !== end.sequence + 1) faults.push({ sequence, what: "missing" });
    else if (row.previousHash !== end.hash) faults.push({ sequence, what: "notLinked" });
    if (hashOf(row) !== row.hash) faults.push({ sequence, what: "edited" });
    end = { sequence, hash: row.hash };
  }
  if (end.sequence !== head.sequence || end.hash !== head.hash)
    faults.push({ sequence: head.sequence, what: "cutOff" });
  return faults;
}
