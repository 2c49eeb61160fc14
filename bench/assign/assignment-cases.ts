import Flatbush from "flatbush";
import type { Market } from "../../domain/matching/assignment/market";
import { clusteredTown, costInMeters, hasSkill, type Town } from "./clustered-town";

/** What is measured: everybody for everything, or for each order the nearest who have the skill. */
export type AssignmentCase = {
  readonly name: string;
  readonly orders: number;
  readonly volunteers: number;
  readonly nearest?: number;
  readonly isUneven?: boolean;
  /** How many towns of the kind are measured, for how hard one is differs; one unless told. */
  readonly towns?: number;
};

export const assignmentCases: readonly AssignmentCase[] = [
  { name: "dense 500", orders: 500, volunteers: 500, isUneven: true, towns: 5 },
  { name: "dense 1000", orders: 1000, volunteers: 1000, isUneven: true, towns: 5 },
  { name: "dense 2000", orders: 2000, volunteers: 2000, isUneven: true, towns: 5 },
  { name: "dense 1000, even town", orders: 1000, volunteers: 1000 },
  { name: "sparse 1k x 2k", orders: 1000, volunteers: 2000, nearest: 50 },
  { name: "sparse 10k x 20k", orders: 10_000, volunteers: 20_000, nearest: 50 },
  { name: "sparse 10k x 10k", orders: 10_000, volunteers: 10_000, nearest: 50 },
  { name: "sparse 10k x 20k, uneven town", orders: 10_000, volunteers: 20_000, nearest: 50, isUneven: true },
  { name: "sparse 20k x 10k", orders: 20_000, volunteers: 10_000, nearest: 50 },
];

const emptySlotPrice = 60_000;
const beyondAnyCost = 1_000_000;

export const townsOf = (which: AssignmentCase): readonly Town[] =>
  Array.from({ length: which.towns ?? 1 }, (_, at) => clusteredTown(which, at + 1));

export const costTable = ({ orders, volunteers }: Town): number[][] =>
  orders.map((order) => volunteers.map((volunteer) => costInMeters(order, volunteer)));

/** The case in typed arrays, one slot for each order and one order for each volunteer. */
export function marketOf(which: AssignmentCase, town: Town): Market {
  const { orders, volunteers } = town;
  const whoCould = which.nearest === undefined ? () => [...volunteers.keys()] : nearestSuitable(town, which.nearest);
  const start = new Int32Array(orders.length + 1);
  const partner: number[] = [];
  const cost: number[] = [];
  orders.forEach((order, at) => {
    for (const place of whoCould(at)) {
      const volunteer = volunteers[place];
      if (volunteer === undefined) continue;
      partner.push(place);
      cost.push(costInMeters(order, volunteer));
    }
    start[at + 1] = partner.length;
  });
  return {
    choices: {
      start,
      partner: Int32Array.from(partner),
      cost: Int32Array.from(cost),
      isFull: which.nearest === undefined,
    },
    slots: new Int32Array(orders.length).fill(1),
    emptySlotPrices: new Int32Array(orders.length).fill(which.nearest === undefined ? beyondAnyCost : emptySlotPrice),
    capacities: new Int32Array(volunteers.length).fill(1),
  };
}

function nearestSuitable({ orders, volunteers }: Town, most: number): (order: number) => readonly number[] {
  const index = new Flatbush(volunteers.length);
  for (const { east, north } of volunteers) index.add(east, north, east, north);
  index.finish();
  return (at) => {
    const order = orders[at];
    if (order === undefined) return [];
    const canHelp = (place: number) => volunteers[place] !== undefined && hasSkill(order, volunteers[place]);
    return index.neighbors(order.east, order.north, most, Infinity, canHelp);
  };
}
