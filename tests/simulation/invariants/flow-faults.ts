import { yearAt } from "../../../domain/calendar/shanghai-day";
import type { AccountDocument } from "../../../cloudfunctions/api/store/accounts-store";
import type { TransferDocument } from "../../../cloudfunctions/api/store/transfers-store";
import { pointsOf } from "../../../domain/points/count-service";
import { legOf } from "../../../domain/points/transfer";
import { rowOf, rowsOf } from "../world/stored";
import type { World } from "../world/simulated-world";
import type { Fault } from "./fault";

const giftYearMaxPoints = 200;
const dayMaxPoints = 150;
const pendingMs = 72 * 3_600_000;

/** How points flow: to the family within a year's limit, to spend only after their days of checking, and never past their day. */
export function flowFaults(world: World): Fault[] {
  const transfers = rowsOf(world, "transfers");
  return [
    ...giftFaults(
      world,
      transfers.filter(({ kind }) => kind === "gift"),
    ),
    ...transfers.filter(({ kind }) => kind === "release").flatMap((one) => releaseFaults(world, one)),
    ...transfers.flatMap(expiryFaults),
    ...dayFaults(transfers),
  ];
}

const fault = (rule: string, at: string, what: string): Fault => ({ rule, at, what });

function giftFaults(world: World, gifts: readonly TransferDocument[]): Fault[] {
  const given = new Map<string, number>();
  const broken = gifts.flatMap((gift) => {
    const [giverId = "", receiverId = ""] = gift.personIds;
    const [out, into] = [giverId, receiverId].map((id) => legOf(gift, id)?.delta ?? 0);
    const year = `${giverId} ${yearAt(gift.atMs)}`;
    given.set(year, (given.get(year) ?? 0) - (out ?? 0));
    const giver = rowOf(world, "people", giverId);
    const ties = [...(giver?.family ?? []), ...(giver?.actors ?? [])].map(({ personId }) => personId);
    const told = [giverId, receiverId].map((id) => rowOf(world, "inbox", `${gift._id}:${id}`));
    const rules: readonly (readonly [boolean, string])[] = [
      [gift.legs.length === 2 && (into ?? 0) > 0 && into === 0 - (out ?? 0), `took ${out} and gave ${into}`],
      [ties.includes(receiverId), `${giverId} and ${receiverId} are no family`],
      [!told.includes(undefined), "one of them was not told"],
    ];
    return rules.filter(([holds]) => !holds).map(([, what]) => fault("P1", gift._id, what));
  });
  const over = [...given].filter(([, points]) => points > giftYearMaxPoints);
  return [...broken, ...over.map(([at, points]) => fault("P8", at, `gave ${points} points in a year`))];
}

/** An award is released whole, once, after its days, and not after it was taken back. */
function releaseFaults(world: World, release: TransferDocument): Fault[] {
  const awardId = release._id.replace("release:", "");
  const award = rowOf(world, "transfers", awardId);
  const [personId = ""] = release.personIds;
  if (award === undefined) return [fault("P9", release._id, "releases what was never given")];
  const freed = 0 - (legOf(release, personId, "pending")?.delta ?? 0);
  const reversal = rowOf(world, "transfers", awardId.replace("award:", "reversal:"));
  const isBefore = reversal === undefined || sequenceOf(release, personId) < sequenceOf(reversal, personId);
  const rules: readonly (readonly [boolean, string])[] = [
    [freed === pointsOf(award), `releases ${freed} of ${pointsOf(award)}`],
    [release.atMs >= award.atMs + pendingMs, "before its days were over"],
    [isBefore, "after it was taken back"],
  ];
  return rules.filter(([holds]) => !holds).map(([, what]) => fault("P7", release._id, what));
}

const sequenceOf = (transfer: TransferDocument, personId: string): number =>
  legOf(transfer, personId)?.sequenceAfter ?? 0;

/** P8: what expires is over, and what is over is not given away any more. */
const expiryFaults = ({ _id, atMs, kind, legs, personIds }: TransferDocument): Fault[] => {
  const taken = legs
    .filter(({ account }) => account === `person:${String(personIds[0])}`)
    .flatMap(({ lots }) => lots.filter(({ points }) => points < 0));
  if (kind === "expiry" && taken.some((lot) => lot.atMs > atMs)) return [fault("P8", _id, "expires before its day")];
  const isOver = kind === "gift" && taken.some((lot) => lot.atMs <= atMs);
  return isOver ? [fault("P8", _id, "gives away what is over")] : [];
};

/** P8: no volunteer earns more on a day than a day can hold, whatever was taken back. */
function dayFaults(transfers: readonly TransferDocument[]): Fault[] {
  const reversed = new Set(transfers.map(({ reverses }) => reverses));
  const earned = new Map<string, number>();
  for (const transfer of transfers) {
    const { _id, kind, personIds, service } = transfer;
    if (kind !== "award" || service === null || reversed.has(_id)) continue;
    const place = `${String(personIds[0])} on day ${service.day}`;
    earned.set(place, (earned.get(place) ?? 0) + pointsOf(transfer));
  }
  const veto = transfers.filter((one) => one.kind === "award" && one.service?.isVeto === true && pointsOf(one) > 0);
  return [
    ...[...earned]
      .filter(([, points]) => points > dayMaxPoints)
      .map(([at, points]) => fault("P8", at, `${points} points`)),
    ...veto.map(({ _id }) => fault("P9", _id, "points in spite of a veto")),
  ];
}

/** What had begun before an account was stopped is brought to its end, and two people may set it right. */
const mayGoOn: readonly string[] = ["fulfil", "undoFulfil", "cancelRedemption", "expireRedemption", "correction"];

/** Onto or from a frozen account nothing else moves until somebody has woken it. */
export function frozenFaults(world: World, now: AccountDocument, before: AccountDocument | undefined): Fault[] {
  if (before?.isFrozen !== true || now.sequence === before.sequence) return [];
  const moved = rowsOf(world, "transfers").filter(
    (one) => one.personIds.includes(now._id) && sequenceOf(one, now._id) > before.sequence,
  );
  return moved
    .filter(({ kind }) => !mayGoOn.includes(kind))
    .map(({ _id }) => fault("P3", _id, "moved while the account was frozen"));
}
