import type { GeoPoint } from "../areas/geo-point";
import type { Grabber, HeldOrder } from "../orders/decide-grab";
import type { FreeCell } from "../people/free-cells";
import type { Served } from "../people/recent-work";

/** What matching looks at in a volunteer: where and when he is free, and how he has served. Never what kind of person he is. */
export type MatchVolunteer = Grabber & {
  /** What stands before him and waits for his answer; nothing where nobody asked. */
  readonly offeredOrders?: readonly HeldOrder[];
  readonly areaId: string;
  /** Where his building stands; null where nobody entered it. */
  readonly place: GeoPoint | null;
  /** Null until he says when he has time. */
  readonly freeCells: readonly FreeCell[] | null;
  readonly takenAtMs: readonly number[];
  readonly served: readonly Served[];
  readonly missedAtMs: readonly number[];
  readonly lateGivenBackAtMs: readonly number[];
};

/** What he holds, and what he may hold soon: both take his time. */
export const inHandOf = ({
  offeredOrders = [],
  openOrders,
}: Pick<MatchVolunteer, "openOrders" | "offeredOrders">): readonly HeldOrder[] => [...openOrders, ...offeredOrders];
