import type { OrderDocument } from "../../../cloudfunctions/api/store/orders-store";
import type { Chance } from "../world/chance";
import { rowsOf } from "../world/stored";
import type { World } from "../world/simulated-world";
import type { Intention } from "./intention";

/** What somebody may want, how often, and who usually wants it of an order or a voucher in which state. */
export type Wish = {
  readonly weight: number;
  /** Whether there is anything it fits; wishes that fit nothing are mostly not had. */
  readonly fits?: (world: World) => boolean;
  readonly draw: (world: World, key: string) => Intention;
};

export const usually = 0.85;
export const reason = "不方便";
export const outcomes = ["solved", "partly", "unsolved"] as const;
export const stars = [1, 2, 3, 4, 5] as const;

type Row = { readonly _id: string };

/** Usually one that fits, sometimes any; none when there is none. */
export function one<T extends Row>(chance: Chance, rows: readonly T[], fits: (row: T) => boolean): T | undefined {
  const fitting = rows.filter(fits);
  const choice = chance.happens(usually) && fitting.length > 0 ? fitting : rows;
  return choice.length === 0 ? undefined : chance.pick(choice);
}

export const someone = (chance: Chance, right: string | undefined, others: readonly string[]): string =>
  right !== undefined && chance.happens(usually) ? right.replace("p-", "") : chance.pick(others);

export const idOf = (row: Row | undefined): string => row?._id ?? "unknown";

type Condition = readonly string[] | ((order: OrderDocument) => boolean);

/** A wish about an order: which one usually, who usually has it, and with what words. */
export function about(
  weight: number,
  call: Intention["call"],
  fitting: Condition,
  made: (
    world: World,
    order: OrderDocument | undefined,
  ) => { readonly who: string } & Readonly<Record<string, unknown>>,
): Wish {
  const fits = typeof fitting === "function" ? fitting : ({ status }: OrderDocument) => fitting.includes(status);
  return {
    weight,
    fits: (world) => rowsOf(world, "orders").some(fits),
    draw: (world, key) => {
      const order = one(world.chance, rowsOf(world, "orders"), fits);
      const { who, ...words } = made(world, order);
      return { who, call, input: { orderId: idOf(order), ...words, key } };
    },
  };
}
