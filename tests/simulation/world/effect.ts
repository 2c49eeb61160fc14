import { isVoucher } from "../../../cloudfunctions/api/store/redemptions-store";
import type { OrderDocument } from "../../../cloudfunctions/api/store/orders-store";
import { rowsOf, type StoredRows } from "./stored";
import type { World } from "./simulated-world";

const whose = ({ personId }: { readonly personId: string }): string => personId;

const soughtOf = ({ earlierTakers, offer, waiting }: OrderDocument) => [
  earlierTakers.map(whose),
  offer === null ? null : [offer.why, offer.personIds, offer.fromPersonId],
  waiting.map(whose),
];

/** A call that was drawn by chance is left out: the next time it is not. */
const toldOf = ({ dispute, evidence, handlings, privateRatings, staffCall }: OrderDocument) => [
  handlings.map(({ byPersonId, level }) => [byPersonId, level]),
  evidence.map(({ photoId }) => photoId),
  privateRatings.map(whose),
  staffCall?.why === "lowRating" && staffCall.heard?.byPersonId,
  dispute === null ? null : [dispute.side, dispute.reply?.byPersonId, dispute.verdict?.kind],
];

const takerText = ({ fromMs, redemptionId, untilMs }: StoredRows["bookings"]["takers"][number]): string =>
  [fromMs, untilMs, redemptionId].join();
const stepOf = ({ byPersonId, event }: { readonly byPersonId: string; readonly event: string }) => [event, byPersonId];

/** By their ids, which come from who asked and with which key. */
const papers = (
  world: World,
  ...names: readonly ("certificates" | "organisations" | "honourLists" | "settlements")[]
) => names.flatMap((name) => rowsOf(world, name).map(({ _id, state, version }) => [_id, state, version].join())).sort();

/**
 * What has happened, without when and under which random name: two ways to the same end give the same text. Left out are
 * the `version` of people, which counts attempts as well, and the minutes of a service, which go on while somebody tries again.
 */
export function effectOf(world: World): string {
  const byId = <T extends { readonly _id: string }>(rows: T[]): T[] =>
    rows.sort((one, other) => (one._id < other._id ? -1 : 1));
  const effect = {
    orders: byId(rowsOf(world, "orders")).map((order) => ({
      id: order._id,
      state: [
        order.status,
        order.version,
        order.freeSlots,
        order.isFinished,
        order.codeTries.count,
        order.returnReason,
        order.slotCount,
        order.escalation.steps,
      ],
      takers: order.takers.map((taker) => [taker.personId, taker.state]),
      sought: soughtOf(order),
      barred: [...(order.barredIds ?? [])].sort(),
      parties: order.parties,
      judged: [order.rating?.stars, order.rating?.byRule, order.evaluation?.quality, order.evaluation?.outcome],
      told: toldOf(order),
      awards: order.awards.map((award) => [award.personId, award.points, award.isReversed]),
      owed: [order.owedAwards ?? [], (order.owedReversals ?? []).map(whose)],
      journal: order.journal.map((one) => [one.version, one.event, one.byPersonId, one.role, one.key]),
    })),
    people: byId(rowsOf(world, "people")).map(({ _id, barred, goodHelp, volunteer, roles }) => [
      _id.startsWith("p-") ? _id : "newcomer",
      roles.length,
      volunteer?.status,
      volunteer?.openOrders.map((held) => held.orderId).sort(),
      volunteer?.givenBackAtMs.length,
      volunteer?.missedAtMs?.length,
      volunteer?.freeCells,
      [(barred ?? []).map(({ personId }) => personId).sort(), (goodHelp ?? []).length],
      [volunteer?.takenAtMs?.length, volunteer?.served?.map(({ orderId }) => orderId).sort()],
    ]),
    accounts: byId(rowsOf(world, "accounts")).map((one) => [
      one._id,
      ...[one.available, one.held, one.pending, one.owed, one.isFrozen],
      [one.lots, one.heldLots, one.pendingLots].map((lots) => lots.map(({ points, ref }) => [ref, points])),
      [one.earned, one.met, one.gifts],
      one.minutes,
      one.services,
      one.sequence,
      one.redeemedByOffering,
      one.ratings.length,
    ]),
    transfers: byId(rowsOf(world, "transfers")).map((one) => [one._id, one.kind, one.legs.map(({ delta }) => delta)]),
    records: byId(rowsOf(world, "records")).map((one) => [one._id, one.minutes, one.reversed]),
    offerings: byId(rowsOf(world, "offerings")).map((one) => [
      one._id,
      ...[one.available, one.reserved, one.issued],
      (one.waiting ?? []).map(({ personId }) => personId),
      Object.keys(one.kept ?? {}).sort(),
      [one.received, one.writtenOff, one.openReservations],
    ]),
    bookings: byId(rowsOf(world, "bookings")).map((one) => [one._id, one.takers.map(takerText).sort()]),
    households: byId(rowsOf(world, "householdCounts")).map((one) => [one._id, one.limitKey, one.count]),
    books: byId(rowsOf(world, "stockEntries")).map((one) => [one._id, one.kind, one.pieces, one.points]),
    matters: byId(rowsOf(world, "stockMatters")).map((one) => [
      one._id,
      one.state,
      one.pieces,
      one.journal.map(stepOf),
    ]),
    entries: byId(rowsOf(world, "entries")).map((one) => [
      one._id,
      one.state,
      one.undoneByEntryId,
      one.journal.map(stepOf),
    ]),
    written: [
      ...papers(world, "certificates", "organisations", "honourLists", "settlements"),
      ...byId(rowsOf(world, "offerings")).map((one) => [one._id, one.title, one.pricePoints, one.editVersion]),
      ...byId(rowsOf(world, "policies")).map((one) => [one._id, (one.versions ?? []).map(({ value }) => value)]),
      ...byId(rowsOf(world, "shops")).map((one) => [one._id, one.openingHours]),
      ...byId(rowsOf(world, "standings")).map((one) => [one._id, one.isOffBoards]),
    ],
    budgets: byId(rowsOf(world, "entryBudgets")).map((one) => [one._id, one.points, one.minutes]),
    requests: byId(rowsOf(world, "correctionRequests")).map((one) => [one._id, one.state, one.journal.map(stepOf)]),
    alarms: byId(rowsOf(world, "alarms")).map((one) => [one.orderId, one.byPersonId, one.state, one.isOpen]),
    threads: byId(rowsOf(world, "orderMessages")).map((one) => [one.orderId, one.personId, one.state]),
    weekly: byId(rowsOf(world, "recurrences")).map((one) => [
      one._id,
      one.state,
      one.journal.map(({ event }) => event),
    ]),
    teams: byId(rowsOf(world, "teams")).map((one) => [one._id, one.memberIds, one.isActive, one.version]),
    files: byId(rowsOf(world, "files")).map((one) => [one._id, one.orderId]),
    redemptions: byId(rowsOf(world, "redemptions").filter(isVoucher)).map((one) => [
      one._id,
      one.status,
      one.version,
      one.journal.map((entry) => [entry.event, entry.byPersonId]),
    ]),
  };
  return JSON.stringify(effect);
}
