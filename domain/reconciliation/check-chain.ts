import { legOf, type Transfer } from "../points/transfer";
import { causeOf } from "./cause-of";
import { minuteText } from "../calendar/shanghai-day";
import { clockSkewMaxMs } from "./check-row";
import type { Mismatch } from "./mismatch";

/** The posting after which the rows begin. */
export type ChainEnd = { readonly sequence: number; readonly headHash: string; readonly atMs: number };

/**
 * What the postings of one person tell by their order: numbers without a gap, each sealed to the one before it, no cause
 * twice, no voucher used twice, and no time going backwards. `rows` stand in the order of their numbers.
 */
export function checkChain(personId: string, rows: readonly Transfer[], from: ChainEnd): readonly Mismatch[] {
  const mismatches: Mismatch[] = [];
  const causes = new Map<string, string>();
  let { sequence, headHash, atMs } = from;
  for (const row of rows) {
    const { transferId: at } = row;
    const own = legOf(row, personId);
    const place = own?.sequenceAfter ?? 0;
    const repeated = causes.get(causeOf(row)) ?? null;
    causes.set(causeOf(row), at);
    if (own === undefined)
      mismatches.push({ kind: "missingLeg", at, expected: "有本人这一笔", found: "没有本人这一笔" });
    else if (repeated !== null)
      mismatches.push({ kind: repeatKind(row), at, expected: "只记一次", found: `和 ${repeated} 重复` });
    else mismatches.push(...placeFault(at, place, own.previousHash ?? "", { sequence, headHash }));
    if (row.atMs < atMs - clockSkewMaxMs && !mayBeLate(row)) {
      mismatches.push({
        kind: "clockSkew",
        at,
        expected: `不早于 ${minuteText(atMs)}`,
        found: `时间在 ${minuteText(row.atMs)}`,
      });
    }
    if (own !== undefined) sequence = place;
    headHash = row.hash;
    if (!mayBeLate(row)) atMs = row.atMs;
  }
  return [...mismatches, ...checkEndings(rows)];
}

function placeFault(
  at: string,
  place: number,
  previousHash: string,
  before: Omit<ChainEnd, "atMs">,
): readonly Mismatch[] {
  const { headHash, sequence } = before;
  if (place === sequence)
    return [{ kind: "duplicateCause", at, expected: `第 ${sequence} 笔只有一笔`, found: "又有一笔" }];
  if (place > sequence + 1) {
    const found = `第 ${sequence} 笔之后是第 ${place} 笔`;
    return [{ kind: "deletedRow", at, expected: `有第 ${sequence + 1} 笔`, found }];
  }
  return previousHash === headHash
    ? []
    : [{ kind: "swappedOrder", at, expected: "接着上一笔", found: "接的是别的一笔" }];
}

/** A voucher used twice is another matter than a posting repeated. */
const repeatKind = ({ kind }: Transfer): "replayedRedeem" | "duplicateCause" =>
  kind === "redeem" || kind === "fulfil" ? "replayedRedeem" : "duplicateCause";

/** What an award and its reversal say is when it was judged; posted they may be later, where many were paid or an account rested. */
const mayBeLate = ({ kind }: Transfer): boolean => kind === "award" || kind === "reversal";

const stepOfHold: Readonly<Partial<Record<Transfer["kind"], 1 | -1>>> = {
  redeem: 1,
  undoFulfil: 1,
  fulfil: -1,
  cancelRedemption: -1,
  expireRedemption: -1,
};

/** A hold that these rows begin ends once; what began before them the balances tell. */
function checkEndings(rows: readonly Transfer[]): readonly Mismatch[] {
  const open = new Map<string, number>();
  return rows.flatMap((row): readonly Mismatch[] => {
    const step = stepOfHold[row.kind];
    const redemptionId = row.transferId.split(":")[1] ?? "";
    if (step === undefined || (row.kind !== "redeem" && !open.has(redemptionId))) return [];
    const holds = (open.get(redemptionId) ?? 0) + step;
    open.set(redemptionId, Math.max(0, holds));
    if (holds >= 0 || row.kind === "redeem") return [];
    return [{ kind: "replayedRedeem", at: row.transferId, expected: "一张券只结一次", found: "又结了一次" }];
  });
}
