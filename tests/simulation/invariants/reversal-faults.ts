import type { OrderDocument } from "../../../cloudfunctions/api/store/orders-store";
import type { TransferDocument } from "../../../cloudfunctions/api/store/transfers-store";
import { rowsOf } from "../world/stored";
import type { World } from "../world/simulated-world";
import type { Fault } from "./fault";

/** P6, P3 and P9 of what a decided dispute takes back: each award once, under its own cause, and nobody below zero. */
export function reversalFaults(world: World): Fault[] {
  const reversals = new Map(
    rowsOf(world, "transfers").flatMap((one) => (one.kind === "reversal" ? [[one._id, one] as const] : [])),
  );
  const awards = new Map(
    rowsOf(world, "transfers").flatMap((one) => (one.kind === "award" ? [[one._id, one] as const] : [])),
  );
  const takenBack = new Set(
    rowsOf(world, "records").flatMap((one) => (one.reversed === true && one.orderId !== null ? [one._id] : [])),
  );
  const orders = rowsOf(world, "orders");
  const due = new Set(orders.flatMap(reversedOf));
  return [
    ...[...due].flatMap((at) => oneFaults(at, awards.get(`award:${at}`), reversals.get(`reversal:${at}`))),
    ...[...due].filter((at) => !takenBack.has(at)).map((at) => fault(at, "its record stands as if nothing had gone")),
    ...[...reversals.keys()].filter((id) => !due.has(id.replace("reversal:", ""))).map((at) => fault(at, "no cause")),
    ...[...takenBack].filter((at) => !due.has(at)).map((at) => fault(at, "a record taken back without a cause")),
    ...orders.flatMap(unreversedFaults),
  ];
}

const fault = (at: string, what: string): Fault => ({ rule: "P6", at, what });

const reversedOf = ({ _id, awards }: OrderDocument): readonly string[] =>
  awards.filter(({ isReversed }) => isReversed === true).map(({ personId }) => `${_id}:${personId}`);

type Posted = TransferDocument | undefined;

/** What he still had is taken, what he had spent is owed, and both together are what he was given. */
function oneFaults(at: string, award: Posted, reversal: Posted): Fault[] {
  if (award === undefined || reversal === undefined) return [fault(at, "said to be taken back, but is not posted")];
  const { legs, personIds } = reversal;
  const [personId = ""] = personIds;
  const [own] = legs;
  const pending = legs.find(({ account }) => account === `pending:${personId}`)?.delta ?? 0;
  const debts = legs.filter(({ account }) => account.startsWith("debt:"));
  const owed = debts.reduce((sum, { delta }) => sum - delta, 0);
  const rules: readonly (readonly [boolean, string])[] = [
    [own?.account === `person:${personId}` && own.delta <= 0 && pending <= 0, "gives instead of taking"],
    [owed - pending - (own?.delta ?? 0) === givenBy(award), `takes ${own?.delta} and notes ${owed} as owed`],
    [owed === 0 || own?.balanceAfter === 0, "owes though there was something left"],
    [debts.every(({ account }) => account === `debt:${personId}`), "somebody else owes it"],
    [reversal.reverses === award._id && reversal.minutes === 0 - award.minutes, "is not its mirror image"],
  ];
  return rules.filter(([holds]) => !holds).map(([, what]) => fault(at, what));
}

const givenBy = ({ legs }: TransferDocument): number =>
  legs.filter(({ account }) => account.startsWith("pending:")).reduce((sum, { delta }) => sum + delta, 0);

/** Whatever a judgement gave to those whose service was overturned, or is done anew, goes back. */
function unreversedFaults(order: OrderDocument): Fault[] {
  const { _id, awards, dispute, owedReversals, status, takers } = order;
  const isUndone = status === "overturned" || (status === "stuck" && order.journal.at(-1)?.event === "disputeDecided");
  const kept = awards.filter(
    ({ isReversed, personId }) =>
      isReversed !== true &&
      takers.some((taker) => taker.personId === personId) &&
      owedReversals?.some((owed) => owed.personId === personId) !== true,
  );
  if (isUndone) return kept.map(({ personId }) => fault(`${_id}:${personId}`, "keeps what was taken back"));
  const isAskedFor = dispute?.verdict != null && dispute.verdict.kind !== "keep";
  return isAskedFor ? [] : reversedOf(order).map((at) => fault(at, "taken back though nobody decided so"));
}
