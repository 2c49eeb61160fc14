import { sayAnswer, type KeptAnswer } from "../../../domain/categories/form-answers";
import { sayRecurrence } from "../../../domain/recurrences/say-recurrence";
import { legOf } from "../../../domain/points/transfer";
import { sayMyData } from "../../../domain/people/say-my-data";
import { asTime } from "../../../domain/messages/template-data";
import { done } from "../answer";
import type { Caller } from "../caller";
import { handle } from "../handler";
import { recordAudit } from "../record-audit";
import { toOrder, type OrderDocument } from "../store/orders-store";
import { toRecord } from "../store/records-store";
import { organisationsOf } from "../store/organisations-store";
import { findStandings, type StandingDocument } from "../store/standings-store";
import { teamNamesOf } from "../store/teams-store";
import { exportRowsMax, listPersonalRows } from "../store/personal-data-store";
import type { TransferDocument } from "../store/transfers-store";
import { myDataOf } from "./show-my-data";

/** One's own data to take away: what `people.showMyData` shows, and every matter, movement and voucher of one's own. */
export const exportMyData = handle<"people.exportMyData">()({
  async run(_input, caller) {
    await recordAudit(caller, {
      call: "people.exportMyData",
      target: caller.person.personId,
      outcome: "read",
      role: "resident",
      reason: "export of one's own data",
    });
    const { personId } = caller.person;
    const [data, rows, teams, organisations, [standing]] = await Promise.all([
      myDataOf(caller),
      listPersonalRows(personId),
      teamNamesOf(personId),
      organisationsOf(personId),
      findStandings([personId]),
    ]);
    const file = {
      ...{ exportedAt: asTime(caller.nowMs), rowsMax: exportRowsMax, ...data, teams },
      organisations: organisations.filter(({ isActive }) => isActive).map(({ name }) => name),
      rankBoards: standing === undefined ? null : ownStanding(standing),
      ...ownRows(rows, caller),
    };
    return done({
      fileName: `linlibang-${new Date(caller.nowMs).toISOString().slice(0, 10)}.json`,
      json: JSON.stringify(file, null, 2),
      summary: sayMyData(data, caller.nowMs).join("\n"),
    });
  },
});

/** What the boards know of her. */
const ownStanding = ({ all, isOffBoards, month, week }: StandingDocument) => ({
  staysOff: isOffBoards,
  week,
  month,
  all,
});

/** Of an order only what is the caller's: the other side's name, phone and place are left out. */
function ownRows(rows: Awaited<ReturnType<typeof listPersonalRows>>, caller: Caller) {
  return {
    ordersAsked: rows.ordersAsked.map((order) => ownRequest(order, caller.person.personId)),
    ordersHelped: rows.ordersHelped.map((order) => ownHelp(order, caller.person.personId)),
    weeklyRequests: rows.recurrences.map(({ categoryName, createdAtMs, rule, state, text }) => ({
      at: asTime(createdAtMs),
      category: categoryName,
      text,
      when: sayRecurrence(rule),
      endsOn: rule.endsOn,
      state,
    })),
    pointMovements: rows.transfers.map((transfer) => ownMovement(transfer, caller.person.personId)),
    corrections: rows.corrections.map(({ askedAtMs, state, title, words }) => ({
      at: asTime(askedAtMs),
      about: title,
      words,
      state,
    })),
    vouchers: rows.redemptions.map(({ createdAtMs, offeringTitle, pricePoints, shopName, status }) => ({
      at: asTime(createdAtMs),
      title: offeringTitle,
      pricePoints,
      shopName,
      status,
    })),
    serviceRecords: rows.records.map(toRecord).map(({ activity, atMs, isReversed, minutes, source }) => ({
      at: asTime(atMs),
      activity,
      minutes,
      source,
      isReversed,
    })),
    certificates: rows.certificates.map(({ content, issuedAtMs, serial, state }) => ({
      at: asTime(issuedAtMs),
      serial,
      from: asTime(content.fromMs),
      until: asTime(content.untilMs),
      minutes: content.minutes,
      state,
    })),
    honours: rows.honours.map(({ areaName, atMs, correctedBy, title }) => ({
      at: asTime(atMs),
      title,
      areaName,
      isCorrected: correctedBy !== null,
    })),
    objectionsToHonours: rows.objections.map(({ answer, atMs, title, words }) => ({
      at: asTime(atMs),
      title,
      words,
      answer: answer?.words ?? null,
    })),
    alarms: rows.alarms.map(({ atMs, categoryName, orderId, state }) => ({
      at: asTime(atMs),
      orderId,
      category: categoryName,
      state,
    })),
    threadMessages: rows.said.map(({ atMs, orderId, state, text }) => ({ at: asTime(atMs), orderId, text, state })),
  };
}

/** Of a gift only the own side: what the other has is the other's. */
function ownMovement(transfer: TransferDocument, personId: string) {
  const own = legOf(transfer, personId);
  return {
    at: asTime(transfer.atMs),
    kind: transfer.kind,
    title: transfer.title,
    points: own?.delta ?? 0,
    availableAfter: own?.balanceAfter ?? 0,
    breakdown: transfer.breakdown,
  };
}

const answerLine = (answer: KeptAnswer) => `${answer.label}：${sayAnswer(answer)}`;

const ownRequest = (order: OrderDocument, personId: string) => ({
  orderId: order._id,
  at: asTime(order.createdAtMs),
  category: order.category.name,
  status: order.status,
  ...(order.requesterId === personId
    ? { text: order.text, answers: (order.answers ?? []).map(answerLine), rating: order.rating }
    : {}),
  ...ownObjections(order, personId),
});

const ownHelp = (order: OrderDocument, personId: string) => ({
  orderId: order._id,
  category: order.category.name,
  status: order.status,
  services: order.takers
    .filter((taker) => taker.personId === personId)
    .map(({ arrivedAtMs, leftAtMs, minutes, takenAtMs, workDone }) => ({
      takenAt: asTime(takenAtMs),
      arrivedAt: arrivedAtMs === null ? null : asTime(arrivedAtMs),
      leftAt: leftAtMs === null ? null : asTime(leftAtMs),
      minutes,
      workDone,
    })),
  visits: toOrder(order)
    .privateRatings.filter((rating) => rating.personId === personId)
    .map(({ atMs, note, stars }) => ({ at: asTime(atMs), stars, note })),
  ...ownObjections(order, personId),
});

/** What she said herself in a dispute, and what was decided; the other side's story is not hers. */
function ownObjections(order: OrderDocument, personId: string) {
  const { dispute } = toOrder(order);
  if (dispute === null) return {};
  const said = [dispute.story, dispute.reply].filter((one) => one?.byPersonId === personId);
  return { saidInDispute: said.map((one) => one?.words), disputeVerdict: dispute.verdict?.kind ?? null };
}
