import { giftTransfer } from "../../../domain/points/entry-transfers";
import { giftRefusal, type GiftRefusal } from "../../../domain/points/gift-refusal";
import { accountAfter, postTransfer } from "../../../domain/points/post-transfer";
import { legOf } from "../../../domain/points/transfer";
import { maskName } from "../../../domain/people/mask";
import { done, refuse, type Answer } from "../answer";
import type { Caller } from "../caller";
import { handle } from "../handler";
import { auditRow } from "../record-audit";
import { saveAccounts, toAccount, type AccountDocument } from "../store/accounts-store";
import { hasNoPhoneApp, newCallTask } from "../store/call-tasks-store";
import { command } from "../store/database";
import { inTransaction, type TransactionDocuments } from "../store/in-transaction";
import { ledgerHash } from "../store/ledger-hash";
import { isDuplicateKey } from "../store/platform-failure";
import { personById } from "../store/people-store";
import type { PersonDocument } from "../store/person-document";
import { policyById, policyOf } from "../store/policies-store";
import { findTransfer, transferById, type TransferDocument } from "../store/transfers-store";

type GiftAnswer = Answer<"points.giveToFamily">;

/**
 * Points from the caller to somebody of her family: both accounts, the transfer, the binding they rest on, the audit and a
 * message to each in one transaction. Whoever crosses it, giving back at the same moment, runs after it and not through it.
 */
export const giveToFamily = handle<"points.giveToFamily">()({
  together: ({ toPersonId }, { keyedId }) => ({
    earlier: transferById(`gift:${keyedId}`),
    receiver: personById(toPersonId),
    policy: policyById("points"),
  }),
  async run({ points }, caller, { earlier, policy, receiver }): Promise<GiftAnswer> {
    if (earlier !== null) return answerOf(earlier, caller);
    if (receiver === null || tieTo(caller.document, receiver._id) === undefined) return refuse("NOT_YOUR_FAMILY");
    const yearMaxPoints = policyOf("points", policy, caller.nowMs).value.giftYearMaxPoints;
    const gift = { receiver, points, yearMaxPoints };
    const answer = await giveOnce(gift, caller);
    if (answer.ok) return answer;
    // A repeat that overtakes its first self finds the points gone by what it did itself.
    const made = await findTransfer(`gift:${caller.keyedId}`);
    return made === null ? answer : answerOf(made, caller);
  },
});

async function giveOnce(gift: Gift, caller: Caller): Promise<GiftAnswer> {
  try {
    return await inTransaction((documents) => give(documents, gift, caller));
  } catch (failure) {
    if (!isDuplicateKey(failure)) throw failure;
    return refuse("BUSY");
  }
}

const answerOf = (transfer: TransferDocument, caller: Caller): GiftAnswer => {
  const own = legOf(transfer, caller.person.personId);
  return done({ points: 0 - (own?.delta ?? 0), balanceAfter: own?.balanceAfter ?? 0 });
};

/** Bound in either direction: whom I may act for, and who may act for me. */
const tieTo = (person: PersonDocument, personId: string) =>
  [...person.family, ...(person.actors ?? [])].find((tie) => tie.personId === personId);

type Gift = { readonly receiver: PersonDocument; readonly points: number; readonly yearMaxPoints: number };

async function give(
  documents: TransactionDocuments,
  { points, receiver, yearMaxPoints }: Gift,
  caller: Caller,
): Promise<{ commit: boolean; value: GiftAnswer }> {
  const { personId } = caller.person;
  const giver = await documents.get<PersonDocument>("people", personId);
  const tie = giver === null ? undefined : tieTo(giver, receiver._id);
  if (giver === null || tie === undefined) return undone("NOT_YOUR_FAMILY");
  const before = {
    giver: await documents.get<AccountDocument>("accounts", personId),
    receiver: await documents.get<AccountDocument>("accounts", receiver._id),
  };
  const accounts = {
    giver: toAccount(personId, before.giver),
    receiver: toAccount(receiver._id, before.receiver),
  };
  const refusal = giftRefusal(accounts.giver, accounts.receiver, { points, yearMaxPoints, nowMs: caller.nowMs });
  if (refusal !== null) return undone(refusal);
  const draft = giftTransfer(accounts.giver, accounts.receiver, {
    giftId: caller.keyedId,
    giverName: maskName(giver.name),
    receiverName: maskName(receiver.name),
    points,
    atMs: caller.nowMs,
  });
  const { account, transfer } = postTransfer(accounts.giver, draft, ledgerHash);
  const changes = [
    { before: before.giver, after: account },
    { before: before.receiver, after: accountAfter(accounts.receiver, transfer) },
  ];
  await saveAccounts(documents, changes, transfer);
  // Written, so that a revocation on its way collides with the gift.
  await documents.update("people", personId, { version: command.inc(1) });
  await tellBoth(documents, { giver, receiver, points, relationWord: tie.relationWord }, caller);
  return { commit: true, value: done({ points, balanceAfter: account.available }) };
}

const undone = (code: GiftRefusal | "NOT_YOUR_FAMILY") => ({ commit: false, value: refuse(code) });

type Given = {
  readonly giver: PersonDocument;
  readonly receiver: PersonDocument;
  readonly points: number;
  /** What the receiver is to the giver. */
  readonly relationWord: string;
};

/** The audit's row and a message in each inbox; a receiver without WeChat is rung up. */
async function tellBoth(
  documents: TransactionDocuments,
  { giver, points, receiver, relationWord }: Given,
  caller: Caller,
): Promise<void> {
  const eventId = `gift:${caller.keyedId}`;
  await documents.add(
    "audit",
    auditRow(caller, {
      id: eventId,
      call: "points.giveToFamily",
      target: receiver._id,
      outcome: "done",
      role: "resident",
      reason: `${points} points`,
    }),
  );
  const common = { atMs: caller.nowMs, orderId: null };
  const received = {
    title: "家人送来积分",
    sentence: `${fromWhom(giver, receiver)}送给您 ${points} 分，现在就能用。`,
    ...common,
  };
  const sent = {
    title: "积分送出去了",
    sentence: `已送给${relationWord}${maskName(receiver.name)} ${points} 分。`,
    ...common,
  };
  await addMessage(documents, eventId, giver, sent);
  await addMessage(documents, eventId, receiver, received);
  if (hasNoPhoneApp(receiver)) await documents.add("callTasks", newCallTask(receiver, { eventId, ...received }));
}

const addMessage = (
  documents: TransactionDocuments,
  eventId: string,
  { _id: personId }: PersonDocument,
  said: { readonly title: string; readonly sentence: string; readonly atMs: number; readonly orderId: null },
): Promise<void> => documents.add("inbox", { _id: `${eventId}:${personId}`, personId, redemptionId: null, ...said });

/** As the receiver calls her: 女儿李*. */
const fromWhom = (giver: PersonDocument, receiver: PersonDocument): string =>
  `${tieTo(receiver, giver._id)?.relationWord ?? "家人"}${maskName(giver.name)}`;
