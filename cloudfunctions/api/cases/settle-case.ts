import type { CaseEntry } from "../../../domain/cases/case";
import type { Account } from "../../../domain/points/account";
import { correctionTransfer } from "../../../domain/points/entry-transfers";
import { expiryOf } from "../../../domain/points/expiry-transfer";
import { sumOf } from "../../../domain/points/lot";
import { postTransfer } from "../../../domain/points/post-transfer";
import { legOf, type Transfer } from "../../../domain/points/transfer";
import { checkAccount } from "../../../domain/reconciliation/check-account";
import { findAccount, saveAccount, toAccount, type AccountDocument } from "../store/accounts-store";
import { closeCase, countOpenCasesOf, type CaseDocument } from "../store/cases-store";
import { inTransaction } from "../store/in-transaction";
import { ledgerHash } from "../store/ledger-hash";
import { findPolicy, policyOf } from "../store/policies-store";
import { beginPage, findCheckpoint, postingsOf, wakeAccount } from "../store/reconcile-store";

/** `moved`: the account changed since it was looked at. `late`: somebody else has decided meanwhile. */
type Settled = "done" | "moved" | "late";

/** Ends a case as two people want it, and wakes the accounts that no other case keeps at rest. */
export async function settleCase(read: CaseDocument, entry: CaseEntry): Promise<Settled> {
  const settled = read.subject === "account" ? await settleAccount(read, entry) : await closeOnly(read, entry);
  if (settled === "done") await wakeAccounts(read);
  return settled;
}

/** Run again after a cut, it wakes whom the first run did not come to. */
export async function wakeAccounts(read: CaseDocument): Promise<void> {
  for (const personId of read.personIds) {
    if ((await countOpenCasesOf(personId, read._id)) === 0) await wakeAccount(personId);
  }
}

const closeOnly = (read: CaseDocument, entry: CaseEntry): Promise<Settled> =>
  inTransaction(async (documents) => {
    const current = await documents.get<CaseDocument>("cases", read._id);
    if (current?.version !== read.version) return { commit: false, value: "late" };
    await closeCase(documents, read, entry);
    return { commit: true, value: "done" };
  });

/**
 * One posting says what was settled, and the account begins a new page with it. Where the postings add up, the account is
 * first what they say; where they do not, it stays as people saw it. No posting of before is ever touched.
 */
async function settleAccount(read: CaseDocument, entry: CaseEntry): Promise<Settled> {
  const personId = read.subjectId;
  const [seen, checkpoint] = await Promise.all([findAccount(personId), findCheckpoint(personId)]);
  const account = toAccount(personId, seen);
  const rows = await postingsOf(personId, checkpoint?.page ?? null, account);
  const base = baseOf(account, rows, { baseline: checkpoint?.page ?? null, nowMs: entry.atMs });
  const corrected = postTransfer(base, await correctionFor(base, read, entry), ledgerHash);
  const page = {
    account: { ...corrected.account, isFrozen: false },
    atMs: entry.atMs,
    settledIds: laterIds(personId, rows, corrected.account),
  };
  return inTransaction(async (documents) => {
    const current = await documents.get<CaseDocument>("cases", read._id);
    if (current?.version !== read.version) return { commit: false, value: "late" };
    const document = await documents.get<AccountDocument>("accounts", personId);
    if (document?.version !== seen?.version) return { commit: false, value: "moved" };
    await saveAccount(documents, document, { ...corrected.account, isFrozen: true }, corrected.transfer);
    await beginPage(documents, personId, page);
    await closeCase(documents, read, entry);
    return { commit: true, value: "done" };
  });
}

type Page = { readonly baseline: Parameters<typeof checkAccount>[0]["baseline"]; readonly nowMs: number };

function baseOf(account: Account, rows: readonly Transfer[], { baseline, nowMs }: Page): Account {
  const { personId, ratings, redeemedByOffering, lots, heldLots, pendingLots } = account;
  const { folded } = checkAccount({ personId, account, baseline, rows, hashOf: ledgerHash, nowMs });
  if (folded !== null) return { ...folded, ratings, redeemedByOffering, version: account.version };
  return { ...account, available: sumOf(lots), held: sumOf(heldLots), pending: sumOf(pendingLots) };
}

async function correctionFor(base: Account, { remedy, journal, _id }: CaseDocument, entry: CaseEntry) {
  const right = remedy?.kind === "setRight" ? remedy.points : base.available;
  const proposal = journal.filter(({ event }) => event === "proposed").at(-1);
  const { validYears } = policyOf("points", await findPolicy("points"), entry.atMs).value;
  return correctionTransfer(
    base,
    { points: right - base.available, minutes: 0 },
    {
      entryId: _id,
      byPersonId: proposal?.byPersonId ?? "",
      approvedByPersonId: entry.byPersonId,
      words: `对账更正：${proposal?.words ?? ""}`,
      atMs: entry.atMs,
      expiresAtMs: expiryOf(entry.atMs, validYears),
    },
  );
}

/** Spoilt postings that claim a number behind the page; the case has them, later checks leave them out. */
const laterIds = (personId: string, rows: readonly Transfer[], { sequence }: Account): readonly string[] =>
  rows
    .filter((row) => (legOf(row, personId)?.sequenceAfter ?? sequence) >= sequence)
    .map(({ transferId }) => transferId);
