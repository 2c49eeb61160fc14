import { heldMessage, threadMessage } from "../../domain/messages/thread-messages";
import type { Message } from "../../domain/messages/message";
import { findAreaStaff } from "../api/store/area-staff-store";
import { unchained } from "../api/store/audit-store";
import { findOrdersByIds } from "../api/store/find-orders";
import type { OrderDocument } from "../api/store/orders-store";
import { findRecipients } from "../api/store/relay-store";
import { listStaffIn, listToldSince, listUnrelayedSaid, markTold, type SaidDocument } from "../api/store/thread-store";
import type { News } from "./news";
import type { JobReport, Tick } from "./run-jobs";
import { tellNews } from "./tell-news";
import { withFamily } from "./with-family";
import { batchRows, workThrough } from "./work-through";

/** Whoever talks back and forth is not told of every line. */
const quietMs = 10 * 60_000;

type Relayed = { readonly _id: string; readonly said: SaidDocument; readonly order: OrderDocument | undefined };

/**
 * Tells the others of an order that somebody left them a word: once for each word and person, and nobody oftener than every
 * ten minutes for one order. Of words in doubt only the staff of the place hear.
 */
export const relayThread = (tick: Tick): Promise<JobReport> =>
  workThrough(tick, { name: "threadNews", next: listRelayed, settle: (one) => relay(one, tick.nowMs) });

async function listRelayed(): Promise<readonly Relayed[]> {
  const all = await listUnrelayedSaid(batchRows);
  const orders = await findOrdersByIds(all.map(({ orderId }) => orderId));
  return all.map((said) => ({ _id: said._id, said, order: orders.get(said.orderId) }));
}

async function relay({ said, order }: Relayed, nowMs: number): Promise<boolean> {
  if (order === undefined) return markTold(said, said.toldIds, nowMs);
  const isHeld = said.state === "held";
  const messages = (isHeld ? await toStaff(order, nowMs) : await toOthers(order, said)).filter(
    ({ personId }) => personId !== said.personId,
  );
  const recipients = await findRecipients([...new Set([order.beneficiaryId, ...idsOf(messages)])]);
  const news = newsOf(said, order, messages);
  const told = isHeld ? news : withFamily(news, order, recipients);
  const lately = await toldLately(said, nowMs);
  const due = told.messages.filter(({ personId }) => !lately.has(personId));
  const unread = idsOf(due).filter((personId) => !recipients.has(personId));
  const everybody = new Map([...recipients, ...(await findRecipients(unread))]);
  await tellNews({ ...told, messages: due }, everybody, nowMs);
  return markTold(said, [...new Set([...said.toldIds, ...idsOf(due)])], nowMs);
}

async function toldLately(said: SaidDocument, nowMs: number): Promise<ReadonlySet<string>> {
  const recent = await listToldSince(said.orderId, nowMs - quietMs);
  return new Set(recent.filter(({ _id }) => _id !== said._id).flatMap(({ toldIds }) => toldIds));
}

const idsOf = (messages: readonly Message[]): readonly string[] => messages.map(({ personId }) => personId);

/** The other side, further volunteers, and those staff who have spoken here; her family hears what she hears. */
async function toOthers(order: OrderDocument, said: SaidDocument): Promise<readonly Message[]> {
  const people = new Set([
    ...(said.side === "requester" ? [] : [order.beneficiaryId]),
    ...order.takers.map(({ personId }) => personId),
    ...(await listStaffIn(order._id)),
  ]);
  return [...people].map((personId) => threadMessage(personId, order, said.nameMasked));
}

async function toStaff(order: OrderDocument, nowMs: number): Promise<readonly Message[]> {
  const staff = await findAreaStaff(order.ancestors, nowMs);
  return [...new Set(staff.map(({ personId }) => personId))].map((personId) => heldMessage(personId, order));
}

const roles = { requester: "resident", taker: "volunteer", staff: "gridWorker" } as const;

const newsOf = (said: SaidDocument, order: OrderDocument, messages: readonly Message[]): News => ({
  eventId: `thread:${said._id}${said.state === "held" ? ":held" : ""}`,
  atMs: said.decision?.atMs ?? said.atMs,
  audit: {
    _id: `thread:${said._id}`,
    atMs: said.atMs,
    who: said.personId,
    role: roles[said.side],
    scope: order.areaId,
    call: "thread.say",
    target: order._id,
    outcome: "done",
    code: "",
    reason: "",
    ...unchained,
  },
  messages,
  orderId: order._id,
  redemptionId: null,
  page: `packages/order/thread/index?orderId=${order._id}`,
});
