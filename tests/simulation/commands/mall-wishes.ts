import { stepsOfDay } from "../../../domain/mall/booking";
import { everybody, keepers, staff } from "../world/organisation";
import { rowsOf, type StoredRows } from "../world/stored";
import { courtHours } from "../world/village-mall";
import type { World } from "../world/simulated-world";
import { idOf, one, reason, someone, type Wish } from "./wish";

const customers = ["vic", "wes", "xia", "bea", "ann", "lodger", "daughter"];
const goods = ["last", "soap", "soap", "rice", "pot", "flour", "flour", "oil", "oil", "unknown"];
const classes = ["lesson", "workshop"];
const dayMs = 86_400_000;

const isWaiting = ({ status }: { readonly status: string }): boolean => status === "waiting";
const aVoucher = (world: World) => one(world.chance, rowsOf(world, "redemptions"), isWaiting);
const hasVoucher = (world: World): boolean => rowsOf(world, "redemptions").some(isWaiting);
const isJustHandedOver = ({ time }: World, { closedAtMs, status }: StoredRows["redemptions"]): boolean =>
  status === "fulfilled" && time.nowMs() - closedAtMs < 4 * 60_000;
const keeperOf = (shopId: string | undefined): string => (shopId === "shop2" ? "otherKeeper" : "keeper");

/** One or two hours of one of the next days, beginning at any of its hours. */
function someHours({ chance, time }: World) {
  const steps = stepsOfDay(courtHours, time.nowMs() + (1 + chance.below(2)) * dayMs);
  const first = chance.below(steps.length);
  const last = Math.min(steps.length - 1, first + chance.below(2));
  return { fromMs: steps[first]?.fromMs ?? 0, untilMs: steps[last]?.untilMs ?? 0 };
}

const aMatter = (world: World) =>
  one(world.chance, rowsOf(world, "stockMatters"), ({ state }) => state === "toApprove");

/** What is wanted of the mall: things, seats, hours, second thoughts, and what its keepers do with shelf and vouchers. */
export const mallWishes: readonly Wish[] = [
  {
    weight: 12,
    draw: ({ chance }, key) => ({
      who: chance.pick(customers),
      call: "mall.redeem",
      input: { offeringId: chance.pick(goods), key },
    }),
  },
  {
    weight: 8,
    draw: (world, key) => ({
      who: world.chance.pick(customers),
      call: "mall.redeem",
      input: { offeringId: world.chance.pick(["court", "barber"]), appointment: someHours(world), key },
    }),
  },
  {
    weight: 6,
    draw: ({ chance }, key) => ({
      who: chance.pick(customers),
      call: chance.pick(["mall.redeem", "mall.joinClassWaiting", "mall.joinClassWaiting", "mall.leaveClassWaiting"]),
      input: { offeringId: chance.pick(classes), key },
    }),
  },
  {
    weight: 6,
    fits: hasVoucher,
    draw: (world, key) => {
      const voucher = aVoucher(world);
      const who = someone(world.chance, voucher?.personId, everybody);
      return { who, call: "mall.cancelRedemption", input: { redemptionId: idOf(voucher), key } };
    },
  },
  {
    weight: 8,
    fits: hasVoucher,
    draw: (world, key) => {
      const voucher = aVoucher(world);
      const who = someone(world.chance, keeperOf(voucher?.shopId), keepers);
      return { who, call: "mall.fulfil", input: { redemptionId: idOf(voucher), key } };
    },
  },
  {
    // Within minutes or never: whoever gave the wrong thing notices at once.
    weight: 40,
    fits: (world) => rowsOf(world, "redemptions").some((row) => isJustHandedOver(world, row)),
    draw: (world, key) => {
      const voucher = one(world.chance, rowsOf(world, "redemptions"), (row) => isJustHandedOver(world, row));
      const who = someone(world.chance, keeperOf(voucher?.shopId), keepers);
      return { who, call: "mall.undoFulfil", input: { redemptionId: idOf(voucher), reason, key } };
    },
  },
  {
    weight: 2,
    fits: hasVoucher,
    draw: (world) => ({
      who: world.chance.pick(keepers),
      call: "mall.lookUpVoucher",
      input: { code: aVoucher(world)?.code ?? "00000000" },
    }),
  },
  {
    weight: 2,
    draw: ({ chance }, key) => ({
      who: chance.pick(keepers),
      call: "mall.receiveStock",
      input: { offeringId: chance.pick([...goods, ...classes, "court"]), pieces: 1, donor: "社区", note: "", key },
    }),
  },
  {
    weight: 2,
    draw: ({ chance }, key) => ({
      who: chance.pick(keepers),
      call: "mall.askWriteOff",
      input: { offeringId: chance.pick(goods), pieces: 1 + chance.below(2), reason, key },
    }),
  },
  {
    weight: 2,
    draw: ({ chance }, key) => ({
      who: chance.pick([...keepers, ...staff]),
      call: "mall.enterCount",
      input: { offeringId: chance.pick(["last", "soap"]), pieces: chance.below(4), key },
    }),
  },
  {
    weight: 4,
    fits: (world) => rowsOf(world, "stockMatters").some(({ state }) => state === "toApprove"),
    draw: (world, key) => {
      const decision = world.chance.pick(["approve", "approve", "refuse"]);
      const input = { matterId: idOf(aMatter(world)), decision, reason, key };
      return { who: someone(world.chance, "p-staff", staff), call: "mall.decideStockMatter", input };
    },
  },
];
