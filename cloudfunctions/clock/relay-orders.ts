import { findRecipients, listUnrelayedOrders, markRelayed, type Recipient } from "../api/store/relay-store";
import type { OrderDocument } from "../api/store/orders-store";
import { payOwedAwards } from "../api/orders/pay-awards";
import { payOwedReversals } from "../api/orders/reverse-awards";
import { keepCallBack } from "./call-back-tasks";
import { completeGrab } from "./complete-grab";
import { dangerMessages, withAlarm } from "./danger-messages";
import type { News } from "./news";
import { orderNews, unrelayedEntries } from "./order-news";
import { rememberService } from "./remember-service";
import type { JobReport, Tick } from "./run-jobs";
import { tellNews } from "./tell-news";
import { withFamily } from "./with-family";
import { batchRows, workThrough } from "./work-through";

type Relayed = {
  readonly _id: string;
  readonly document: OrderDocument;
  readonly news: readonly News[];
  readonly recipients: ReadonlyMap<string, Recipient>;
};

/** Passes on what happened to orders, exactly once per event, person and channel, however often a tick is cut or doubled. */
export const relayOrders = (tick: Tick): Promise<JobReport> =>
  workThrough(tick, {
    name: "orderNews",
    next: () => listRelayed(tick.nowMs),
    settle: (one) => relay(one, tick.nowMs),
  });

async function listRelayed(nowMs: number): Promise<readonly Relayed[]> {
  const documents = await listUnrelayedOrders(batchRows);
  const alarms = await dangerMessages(documents, nowMs);
  const read = documents.map((document) => ({
    _id: document._id,
    document,
    news: withAlarm(orderNews(document), alarms.get(document._id) ?? []),
  }));
  const people = read.flatMap(({ document, news }) => [
    ...news.flatMap(({ messages }) => messages.map(({ personId }) => personId)),
    // Her bindings say who else hears of it, also of what she did herself.
    ...(news.some(({ messages }) => messages.length > 0) ? [document.beneficiaryId] : []),
    ...freshTakers(document),
    document.beneficiaryId,
  ]);
  const recipients = await findRecipients([...new Set(people)]);
  return read.map((one) => ({ ...one, recipients }));
}

async function relay({ document, news, recipients }: Relayed, nowMs: number): Promise<boolean> {
  for (const personId of freshTakers(document)) {
    const held = recipients.get(personId)?.volunteer?.openOrders ?? [];
    if (held.some(({ orderId }) => orderId === document._id)) continue;
    // A slot that had to be given free again is told with the next tick, together with how it ended.
    if ((await completeGrab(document._id, personId, nowMs)) === "freed") return false;
  }
  // Nobody reads of points before they are there: what a cut judgement left unpaid is paid first.
  if ((document.owedAwards ?? []).length > 0) await payOwedAwards(document._id);
  // Nobody is told that it was decided while points of it are still where they were.
  if ((document.owedReversals ?? []).length > 0) await payOwedReversals(document._id);
  await rememberService(document);
  const told = news.map((one) => withFamily(one, document, recipients));
  const actors = told.flatMap(({ messages }) => messages.map(({ personId }) => personId));
  const unread = [...new Set(actors)].filter((personId) => !recipients.has(personId));
  const everybody = new Map([...recipients, ...(await findRecipients(unread))]);
  for (const one of told) await tellNews(one, everybody, nowMs);
  await keepCallBack(document, everybody);
  return markRelayed("orders", document);
}

/** Who took a slot since the last relay and still has it: the second write of the grab may be missing. */
const freshTakers = (document: OrderDocument): readonly string[] =>
  unrelayedEntries(document)
    .filter(({ event }) => event === "grabbed")
    .map(({ byPersonId }) => byPersonId)
    .filter((personId) => document.takers.some((taker) => taker.personId === personId && taker.state !== "served"));
