import type { Chance } from "../world/chance";
import { everybody, keepers, residents, staff, volunteers } from "../world/organisation";
import { rowsOf } from "../world/stored";
import type { World } from "../world/simulated-world";
import type { Intention } from "./intention";

/** What somebody may want, how often, and who usually wants it of an order or a voucher in which state. */
type Wish = {
  readonly weight: number;
  /** Whether there is anything it fits; wishes that fit nothing are mostly not had. */
  readonly fits?: (world: World) => boolean;
  readonly draw: (world: World, key: string) => Intention;
};

const usually = 0.85;
const reason = "不方便";
const outcomes = ["solved", "partly", "unsolved"] as const;
const stars = [1, 2, 3, 4, 5] as const;

type Row = { readonly _id: string; readonly status: string };

/** Usually one in the right state, sometimes any; an unknown id when there is none. */
function one<T extends Row>(chance: Chance, rows: readonly T[], ...statuses: readonly string[]): T | undefined {
  const fitting = rows.filter(({ status }) => statuses.includes(status));
  const choice = chance.happens(usually) && fitting.length > 0 ? fitting : rows;
  return choice.length === 0 ? undefined : chance.pick(choice);
}

const someone = (chance: Chance, right: string | undefined, others: readonly string[]): string =>
  right !== undefined && chance.happens(usually) ? right.replace("p-", "") : chance.pick(others);

type OrderRow = ReturnType<typeof anOrder>;
const anOrder = ({ chance, ...world }: World, ...statuses: readonly string[]) =>
  one(chance, rowsOf(world, "orders"), ...statuses);
const aVoucher = ({ chance, ...world }: World, ...statuses: readonly string[]) =>
  one(chance, rowsOf(world, "redemptions"), ...statuses);

const idOf = (row: Row | undefined): string => row?._id ?? "unknown";
const takerOf = (order: OrderRow): string | undefined => order?.takers[0]?.personId;

/** A wish about an order: who usually has it, and with what words. */
const about = (
  weight: number,
  call: Intention["call"],
  statuses: readonly string[],
  made: (world: World, order: OrderRow) => { readonly who: string } & Readonly<Record<string, unknown>>,
): Wish => ({
  weight,
  fits: (world) => rowsOf(world, "orders").some(({ status }) => statuses.includes(status)),
  draw: (world, key) => {
    const order = anOrder(world, ...statuses);
    const { who, ...words } = made(world, order);
    return { who, call, input: { orderId: idOf(order), ...words, key } };
  },
});

const hasVoucher = (world: World): boolean => rowsOf(world, "redemptions").some(({ status }) => status === "waiting");

const wishes: readonly Wish[] = [
  {
    weight: 16,
    draw: ({ chance, time }, key) => {
      const fromMs = time.nowMs() + chance.below(20) * 1_800_000;
      const wanted = chance.pick([
        { kind: "soon" },
        { kind: "today" },
        { kind: "agreed", fromMs, untilMs: fromMs + 7_200_000 },
      ]);
      const categoryId = chance.pick(["errand", "errand", "escort", "repair"]);
      const who = chance.pick(residents);
      const beneficiaryId = who === "daughter" && chance.happens(0.5) ? "p-ann" : null;
      return { who, call: "orders.publish", input: { categoryId, text: "请帮个忙", wanted, beneficiaryId, key } };
    },
  },
  about(18, "orders.grab", ["open"], ({ chance }) => ({ who: chance.pick(volunteers) })),
  about(5, "orders.giveBack", ["taken"], ({ chance }, order) => ({
    who: someone(chance, takerOf(order), volunteers),
    reason,
  })),
  about(12, "orders.arrive", ["taken"], ({ chance }, order) => ({
    who: someone(chance, takerOf(order), volunteers),
    serviceCode: chance.happens(0.8) ? (order?.serviceCode ?? "0000") : "0000",
  })),
  about(12, "orders.leave", ["serving"], ({ chance }, order) => ({
    who: someone(chance, takerOf(order), volunteers),
    workDone: "办好了",
  })),
  about(3, "orders.cancel", ["open", "taken", "inReview"], ({ chance }, order) => ({
    who: someone(chance, order?.requesterId, residents),
    reason,
  })),
  about(10, "orders.confirm", ["served"], ({ chance }, order) => ({
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
  about(10, "orders.evaluate", ["confirmed"], ({ chance }) => ({
    who: someone(chance, "p-staff", [...staff, ...volunteers]),
    outcome: chance.pick(outcomes),
    quality: chance.pick(stars),
    comment: "",
  })),
  about(4, "orders.offer", ["open", "inReview"], ({ chance }) => ({
    who: someone(chance, "p-grid", staff),
    volunteerId: `p-${chance.pick(volunteers)}`,
  })),
  about(5, "orders.answerOffer", ["offered"], ({ chance }, order) => ({
    who: someone(chance, order?.offer?.personIds[0], volunteers),
    decision: chance.pick(["accept", "accept", "decline"]),
  })),
  ...(["takeBack", "republish", "arriveForCaller", "reportNoShow"] as const).map((name) =>
    about(2, `orders.${name}`, name === "republish" ? ["stuck"] : ["taken"], ({ chance }, order) => ({
      who: name === "reportNoShow" ? someone(chance, order?.requesterId, staff) : someone(chance, "p-grid", staff),
      reason,
    })),
  ),
  about(2, "orders.cannotDo", ["taken", "serving"], ({ chance }, order) => ({
    who: someone(chance, takerOf(order), volunteers),
    reason,
  })),
  about(2, "orders.answer", ["stuck"], ({ chance }) => ({ who: someone(chance, "p-staff", staff), answer: "办好了" })),
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
  {
    weight: 10,
    draw: ({ chance }, key) => ({
      who: chance.pick(["vic", "wes", "xia", "bea"]),
      call: "mall.redeem",
      input: { offeringId: chance.pick(["last", "soap", "soap", "rice", "pot", "unknown"]), key },
    }),
  },
  {
    weight: 4,
    fits: hasVoucher,
    draw: (world, key) => {
      const voucher = aVoucher(world, "waiting");
      const who = someone(world.chance, voucher?.personId, everybody);
      return { who, call: "mall.cancelRedemption", input: { redemptionId: idOf(voucher), key } };
    },
  },
  {
    weight: 5,
    fits: hasVoucher,
    draw: (world, key) => {
      const voucher = aVoucher(world, "waiting");
      const who = someone(world.chance, voucher?.shopId === "shop2" ? "otherKeeper" : "keeper", keepers);
      return { who, call: "mall.fulfil", input: { redemptionId: idOf(voucher), key } };
    },
  },
  {
    weight: 2,
    fits: hasVoucher,
    draw: (world) => ({
      who: world.chance.pick(keepers),
      call: "mall.lookUpVoucher",
      input: { code: aVoucher(world, "waiting")?.code ?? "00000000" },
    }),
  },
  {
    weight: 3,
    draw: (world, key) => ({
      who: world.chance.pick(everybody),
      call: "inbox.recordConsent",
      input: { accepted: [world.chance.pick(["orderProgress", "grabbed", "redemption"])], key },
    }),
  },
];

const allWeights = wishes.reduce((sum, { weight }) => sum + weight, 0);

/** Something that somebody in the village wants now: mostly sensible, sometimes not his to want. */
export function drawIntention(world: World, key: string): Intention {
  for (;;) {
    let left = world.chance.below(allWeights);
    const wish = wishes.find(({ weight }) => (left -= weight) < 0);
    if (wish === undefined) throw new Error("nobody wants anything");
    if (wish.fits?.(world) === false && world.chance.happens(usually)) continue;
    return wish.draw(world, key);
  }
}
