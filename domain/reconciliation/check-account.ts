import { emptyAccount, type Account } from "../points/account";
import { applyTransfer, type TransferFault } from "../points/apply-transfer";
import { foldedFields } from "../points/ledger-invariants";
import { legOf, type Transfer } from "../points/transfer";
import { checkChain } from "./check-chain";
import { checkRow, type Against } from "./check-row";
import type { Mismatch, MismatchKind } from "./mismatch";

/** From where on an account is checked: what two people have settled, or what an earlier check found sound. */
export type Baseline = {
  readonly account: Account;
  /** When its last posting was made. */
  readonly atMs: number;
  /** Postings that two people have looked at; what they are worth stands in the baseline. */
  readonly settledIds: readonly string[];
};

export type AccountCheck = {
  readonly mismatches: readonly Mismatch[];
  /** What the postings add up to; null when they cannot be added up. */
  readonly folded: Account | null;
};

type Parts = Against & {
  readonly personId: string;
  /** As it lies in the database; null when it is not there. */
  readonly account: Account | null;
  readonly baseline: Baseline | null;
  /** All postings that name this person after the baseline, in any order. */
  readonly rows: readonly Transfer[];
};

/** Whether somebody's account is what her postings say, and the postings are what they were. */
export function checkAccount({ personId, account, baseline, rows, ...against }: Parts): AccountCheck {
  const start = baseline?.account ?? emptyAccount(personId);
  const settled = new Set(baseline?.settledIds ?? []);
  const sorted = rows.filter(({ transferId }) => !settled.has(transferId)).sort(byPlace(personId));
  const mismatches = [
    ...sorted.flatMap((row) => checkRow(row, against)),
    ...checkChain(personId, sorted, { ...start, atMs: baseline?.atMs ?? 0 }),
  ];
  if (mismatches.length > 0) return { mismatches, folded: null };
  const folded = fold(start, sorted);
  if (!folded.ok) return { mismatches: [folded.mismatch], folded: null };
  return { mismatches: checkHead(personId, account, folded.account), folded: folded.account };
}

const byPlace =
  (personId: string) =>
  (one: Transfer, other: Transfer): number =>
    placeOf(one, personId) - placeOf(other, personId) || (one.transferId < other.transferId ? -1 : 1);

const placeOf = (transfer: Transfer, personId: string): number => legOf(transfer, personId)?.sequenceAfter ?? 0;

const kindOfFault: Readonly<Record<TransferFault, MismatchKind>> = {
  OTHER_PERSON: "wrongScope",
  UNBALANCED: "missingLeg",
  NOT_WHOLE: "alteredAmount",
  BELOW_ZERO: "alteredAmount",
  SEQUENCE_GAP: "deletedRow",
  BALANCE_WRONG: "forgedBalance",
  CHAIN_BROKEN: "swappedOrder",
};

const wordsOfFault: Readonly<Record<TransferFault, readonly [expected: string, found: string]>> = {
  OTHER_PERSON: ["只动本人的账", "动了别人的账"],
  UNBALANCED: ["每一笔收付相抵", "有一笔不平"],
  NOT_WHOLE: ["都是整数", "有不是整数的"],
  BELOW_ZERO: ["余额不会小于 0", "记了以后小于 0"],
  SEQUENCE_GAP: ["一笔接一笔", "中间少了"],
  BALANCE_WRONG: ["余额和流水一样", "这一笔记在改过的余额上"],
  CHAIN_BROKEN: ["接着上一笔", "接的是别的一笔"],
};

function fold(
  start: Account,
  rows: readonly Transfer[],
): { readonly ok: true; readonly account: Account } | { readonly ok: false; readonly mismatch: Mismatch } {
  let account = start;
  for (const row of rows) {
    const applied = applyTransfer(account, row);
    if (!applied.ok) {
      const [expected, found] = wordsOfFault[applied.code];
      return { ok: false, mismatch: { kind: kindOfFault[applied.code], at: row.transferId, expected, found } };
    }
    ({ account } = applied);
  }
  return { ok: true, account };
}

/** The account itself beside what its postings add up to. */
function checkHead(personId: string, account: Account | null, folded: Account): readonly Mismatch[] {
  if (account === null) {
    if (folded.sequence === 0) return [];
    return [{ kind: "truncatedTail", at: personId, expected: `账户到第 ${folded.sequence} 笔`, found: "没有账户" }];
  }
  if (account.sequence !== folded.sequence || account.headHash !== folded.headHash) {
    const found = `流水到第 ${folded.sequence} 笔`;
    return [{ kind: "truncatedTail", at: personId, expected: `账户写着到第 ${account.sequence} 笔`, found }];
  }
  const wrong = foldedFields.filter((field) => told(account[field]) !== told(folded[field]));
  return wrong
    .filter((field) => !wrong.some((sum) => lotsOfSum[sum] === field))
    .map((field) => ({
      kind: "forgedBalance",
      at: `${personId}:${field}`,
      expected: `${fieldWords[field] ?? "记录"}，流水算出 ${toldShort(folded[field])}`,
      found: `账户写着 ${toldShort(account[field])}`,
    }));
}

/** Where the sum is wrong, nobody need read that its parts are. */
const lotsOfSum: Readonly<Partial<Record<keyof Account, keyof Account>>> = {
  available: "lots",
  held: "heldLots",
  pending: "pendingLots",
};

const fieldWords: Readonly<Partial<Record<keyof Account, string>>> = {
  available: "能用的分",
  held: "券里留着的分",
  pending: "待到账的分",
  owed: "欠的分",
  minutes: "服务分钟",
  services: "服务次数",
  lots: "能用的分按期",
  heldLots: "券里的分按券",
  pendingLots: "待到账的分按单",
};

const toldShort = (value: unknown): string => (Array.isArray(value) ? `${value.length} 项` : told(value));

/** Written the same whatever order a database keeps the fields in. */
const told = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) =>
    typeof part === "object" && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );
