import type { OrderDocument } from "../../../cloudfunctions/api/store/orders-store";
import { verdicts } from "../../../domain/orders/dispute";
import { stuckLevels } from "../../../domain/orders/escalation";
import { startPlayer } from "../schedules/player";
import { everybody, personIdOf, residents, staff, volunteers } from "../world/organisation";
import type { Chance } from "../world/chance";
import { rowsOf } from "../world/stored";
import { about, outcomes, reason, someone, stars, type Wish } from "./wish";

type Order = OrderDocument | undefined;

const taker = (chance: Chance, order: Order): string | undefined =>
  order === undefined || order.takers.length === 0 ? undefined : chance.pick(order.takers).personId;

const owesCall = ({ staffCall, status }: OrderDocument): boolean =>
  (status === "confirmed" || status === "evaluated") && staffCall !== null && staffCall.heard === null;

const hasServed = ({ status, takers }: OrderDocument): boolean =>
  (status === "served" || status === "confirmed") && takers.some(({ state }) => state === "served");

/** Who speaks for the side that has not spoken in a dispute. */
const otherSide = (chance: Chance, order: Order): string | undefined =>
  order?.dispute?.side === "requester" ? taker(chance, order) : order?.requesterId;

/** Slots, evidence, objections, stuck matters and what is said beside: what an order's longer life knows. */
export const longerWishes: readonly Wish[] = [
  about(9, "orders.joinWaiting", ["taken", "offered"], ({ chance }) => ({ who: chance.pick(volunteers) })),
  about(
    2,
    "orders.leaveWaiting",
    ({ waiting }) => waiting.length > 0,
    ({ chance }, order) => ({
      who: someone(chance, order?.waiting[0]?.personId, volunteers),
    }),
  ),
  about(5, "orders.handOver", ["taken", "open"], ({ chance }, order) => ({
    who: someone(chance, taker(chance, order), volunteers),
    toPersonId: personIdOf(chance.pick(volunteers)),
    reason,
  })),
  about(
    6,
    "orders.addEvidence",
    ({ category, status }) => status === "serving" && category.asksPhotos,
    (world, order) => {
      const who = someone(world.chance, taker(world.chance, order), volunteers);
      const stage = order?.evidence.some((one) => one.stage === "before") === true ? "after" : "before";
      const photoId = `picture-${rowsOf(world, "files").length}`;
      // Taken a moment ago.
      startPlayer(world).hasPictures(who, photoId);
      return { who, stage, photoIds: [photoId] };
    },
  ),
  about(4, "orders.confirmAtDoor", ["served"], ({ chance }, order) => ({
    who: someone(chance, taker(chance, order), volunteers),
    doneCode: chance.happens(0.8) ? (order?.doneCode ?? "0000") : "0000",
    outcome: chance.pick(outcomes),
    stars: chance.pick(stars),
    comment: "",
  })),
  about(4, "orders.ratePrivately", hasServed, ({ chance }, order) => ({
    who: someone(chance, taker(chance, order), volunteers),
    stars: chance.pick(stars),
    note: "",
  })),
  about(8, "orders.recordStaffCall", owesCall, ({ chance }) => ({
    who: someone(chance, "p-grid", staff),
    words: "问过了",
  })),
  about(7, "orders.dispute", ["evaluated", "confirmed"], ({ chance }, order) => ({
    who: someone(chance, chance.happens(0.5) ? taker(chance, order) : order?.requesterId, everybody),
    story: "不是这样的",
  })),
  about(4, "orders.replyToDispute", ["disputed"], ({ chance }, order) => ({
    who: someone(chance, otherSide(chance, order), everybody),
    story: "都做完了",
  })),
  about(9, "orders.decideDispute", ["disputed"], ({ chance }) => ({
    who: someone(chance, chance.pick(["p-deputy", "p-chief", "p-staff"]), staff),
    verdict: chance.pick(verdicts),
    words: "核实过了",
  })),
  about(4, "orders.handle", ["stuck"], ({ chance }) => ({
    who: someone(chance, "p-grid", staff),
    level: chance.pick(stuckLevels),
    units: chance.happens(0.7) ? ["物业", "社区"] : [],
    words: "明天上门看",
  })),
  about(4, "thread.say", ["taken", "serving", "served"], ({ chance }, order) => ({
    who: someone(chance, chance.happens(0.5) ? taker(chance, order) : order?.requesterId, everybody),
    text: chance.pick(["我到楼下了", "有传单要带吗", "赌博"]),
  })),
  about(2, "alarms.raise", ["taken", "serving"], ({ chance }, order) => ({
    who: someone(chance, chance.happens(0.5) ? taker(chance, order) : order?.requesterId, residents),
    position: null,
  })),
];
