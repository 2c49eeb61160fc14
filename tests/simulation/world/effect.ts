import { rowsOf } from "./stored";
import type { World } from "./simulated-world";

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
      ],
      takers: order.takers.map((taker) => [taker.personId, taker.state]),
      parties: order.parties,
      judged: [order.rating?.stars, order.rating?.byRule, order.evaluation?.quality, order.evaluation?.outcome],
      awards: order.awards.map((award) => [award.personId, award.points]),
      journal: order.journal.map((one) => [one.version, one.event, one.byPersonId, one.role, one.key]),
    })),
    people: byId(rowsOf(world, "people")).map(({ _id, volunteer, roles }) => [
      _id.startsWith("p-") ? _id : "newcomer",
      roles.length,
      volunteer?.status,
      volunteer?.openOrders.map((held) => held.orderId).sort(),
      volunteer?.givenBackAtMs.length,
    ]),
    accounts: byId(rowsOf(world, "accounts")).map((one) => [
      one._id,
      one.available,
      one.held,
      one.minutes,
      one.services,
      one.sequence,
      one.redeemedByOffering,
      one.ratings.length,
    ]),
    transfers: byId(rowsOf(world, "transfers")).map((one) => [one._id, one.kind, one.legs.map(({ delta }) => delta)]),
    records: byId(rowsOf(world, "records")).map((one) => [one._id, one.minutes]),
    offerings: byId(rowsOf(world, "offerings")).map((one) => [one._id, one.available, one.reserved, one.issued]),
    redemptions: byId(rowsOf(world, "redemptions")).map((one) => [
      one._id,
      one.status,
      one.version,
      one.journal.map((entry) => [entry.event, entry.byPersonId]),
    ]),
  };
  return JSON.stringify(effect);
}
