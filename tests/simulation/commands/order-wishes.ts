import type { OrderDocument } from "../../../cloudfunctions/api/store/orders-store";
import { personIdOf, residents, staff, volunteers } from "../world/organisation";
import type { Chance } from "../world/chance";
import { about, outcomes, reason, someone, stars, usually, type Wish } from "./wish";

type Order = OrderDocument | undefined;

/** Any of those who hold a slot, of those in this state if there are any. */
const takerIn = (chance: Chance, order: Order, state: "taken" | "serving" | "served"): string | undefined => {
  const fitting = order?.takers.filter((taker) => taker.state === state) ?? [];
  return fitting.length === 0 ? order?.takers[0]?.personId : chance.pick(fitting).personId;
};

const hasTaker =
  (...states: readonly string[]) =>
  ({ status, takers }: OrderDocument): boolean =>
    ["open", "offered", "taken", "serving"].includes(status) && takers.some(({ state }) => states.includes(state));

/** One of several by name, everybody by none. */
const oneOf = (chance: Chance, order: Order) =>
  order !== undefined && order.takers.length > 1 && chance.happens(0.6)
    ? { volunteerId: chance.pick(order.takers).personId }
    : {};

/** The usual way of an order, from being asked for to being judged. */
export const orderWishes: readonly Wish[] = [
  {
    weight: 18,
    draw: ({ chance, time }, key) => {
      const fromMs = time.nowMs() + chance.below(20) * 1_800_000;
      const wanted = chance.pick([
        { kind: "soon" },
        { kind: "today" },
        { kind: "agreed", fromMs, untilMs: fromMs + 7_200_000 },
      ]);
      const categoryId = chance.pick(["errand", "errand", "escort", "repair", "moving", "moving", "ladder", "tidying"]);
      const who = chance.pick(residents);
      const beneficiaryId = who === "daughter" && chance.happens(0.5) ? "p-ann" : null;
      const slots = categoryId === "moving" && chance.happens(0.5) ? { slotCount: 1 + chance.below(3) } : {};
      const wish = { categoryId, text: "请帮个忙", wanted, beneficiaryId, ...slots, key };
      return { who, call: "orders.publish", input: wish };
    },
  },
  about(24, "orders.grab", ["open"], ({ chance }) => ({ who: chance.pick(volunteers) })),
  about(5, "orders.giveBack", hasTaker("taken"), ({ chance }, order) => ({
    who: someone(chance, takerIn(chance, order, "taken"), volunteers),
    reason,
  })),
  about(18, "orders.arrive", hasTaker("taken"), ({ chance }, order) => ({
    who: someone(chance, takerIn(chance, order, "taken"), volunteers),
    serviceCode: chance.happens(0.85) ? (order?.serviceCode ?? "0000") : "0000",
  })),
  about(16, "orders.leave", hasTaker("serving"), ({ chance }, order) => ({
    who: someone(chance, takerIn(chance, order, "serving"), volunteers),
    workDone: "办好了",
    ageMs: chance.happens(0.1) ? 300_000 : 0,
  })),
  about(3, "orders.cancel", ["open", "offered", "taken", "inReview", "stuck"], ({ chance }, order) => ({
    who: someone(chance, order?.requesterId, residents),
    reason,
  })),
  about(12, "orders.confirm", ["served"], ({ chance }, order) => ({
    who: someone(chance, order?.requesterId, residents),
    outcome: chance.pick(outcomes),
    stars: chance.pick(stars),
    tags: [],
    comment: "",
  })),
  about(5, "orders.review", ["inReview"], ({ chance }) => ({
    who: someone(chance, "p-grid", staff),
    decision: chance.happens(0.8) ? "approve" : "return",
    reason,
  })),
  about(16, "orders.evaluate", ["confirmed"], ({ chance }, order) => ({
    who: someone(chance, "p-staff", [...staff, ...volunteers]),
    outcome: chance.pick(outcomes),
    quality: chance.pick(stars),
    comment: "",
    ...(order?.category.needsRecheck === true && chance.happens(usually) ? { recheck: "看过了" } : {}),
  })),
  about(5, "orders.offer", ["open", "inReview", "offered"], ({ chance }) => ({
    who: someone(chance, "p-grid", staff),
    volunteerId: personIdOf(chance.pick(volunteers)),
  })),
  about(10, "orders.answerOffer", ["offered"], ({ chance }, order) => ({
    who: someone(chance, order?.offer === null ? undefined : order?.offer.personIds[0], volunteers),
    decision: chance.pick(["accept", "accept", "decline"]),
  })),
  about(2, "orders.takeBack", hasTaker("taken"), ({ chance }, order) => ({
    who: someone(chance, "p-grid", staff),
    ...oneOf(chance, order),
    reason,
  })),
  about(2, "orders.reportNoShow", hasTaker("taken"), ({ chance }, order) => ({
    who: someone(chance, order?.requesterId, staff),
    ...oneOf(chance, order),
    reason,
  })),
  about(2, "orders.arriveForCaller", hasTaker("taken"), ({ chance }) => ({
    who: someone(chance, "p-grid", staff),
    reason,
  })),
  about(3, "orders.cannotDo", hasTaker("taken", "serving"), ({ chance }, order) => ({
    who: someone(chance, takerIn(chance, order, "serving"), volunteers),
    reason,
  })),
  about(3, "orders.republish", ["stuck"], ({ chance }) => ({ who: someone(chance, "p-grid", staff), reason })),
  about(1, "orders.answer", ["stuck", "open", "offered"], ({ chance }) => ({
    who: someone(chance, "p-staff", staff),
    answer: "办好了",
  })),
  about(1, "orders.reopen", ["confirmed"], ({ chance }, order) => ({
    who: someone(chance, order?.requesterId, residents),
    reason,
  })),
  about(2, "orders.confirmForCaller", ["served"], ({ chance }) => ({
    who: someone(chance, "p-grid", staff),
    outcome: chance.pick(outcomes),
    stars: chance.pick(stars),
    comment: "",
    reason,
  })),
];
