import { communityOf } from "../../../domain/areas/community-of";
import type { GeoPoint } from "../../../domain/areas/geo-point";
import { gridCentreOf } from "../../../domain/areas/rough-point";
import { pageRows } from "../../../contract/fields";
import type { ParsedInput } from "../../../contract/index";
import { done, refuse } from "../answer";
import type { Caller } from "../caller";
import { handle } from "../handler";
import { parseCursor } from "../page";
import { listNearOrders, metersFrom } from "../store/hall-store";
import { listOrders, type OrderDocument } from "../store/orders-store";
import { countingReadings, expectedFor } from "./expected-for";
import { standingFor, viewOpenOrder } from "./view-open-order";

const sorts = {
  soon: { sortBy: "wanted.untilMs", direction: "asc", valueOf: (row: OrderDocument) => row.wanted.untilMs },
  points: { sortBy: "pointsRank", direction: "desc", valueOf: (row: OrderDocument) => row.pointsRank },
} as const;

/** With a filter some rows fall away; twice as many are looked at, so that a page still has something on it. */
const lookedRows = { all: pageRows, onlyFitting: 2 * pageRows };

type Source = {
  readonly rows: readonly OrderDocument[];
  readonly valueOf: (row: OrderDocument) => number;
};

/** Open orders of the volunteer's community, without any name, door or phone. Two round trips a page. */
export const listHall = handle<"orders.listHall">()({
  together: countingReadings,
  async run(input, caller, counted) {
    if (caller.person.volunteer === null) return refuse("NOT_A_VOLUNTEER");
    const centre = centreFor(input.from, caller);
    const looked = lookedRows[input.filter.onlyFitting ? "onlyFitting" : "all"];
    const { rows, valueOf } = await readHall(input, caller, centre, looked);
    const { shown, last } = shownOf(rows.slice(0, looked), input.filter.onlyFitting, caller);
    const hasMore = last !== undefined && last !== rows.at(-1);
    return done({
      orders: shown.map(({ row, whyNot }) =>
        viewOpenOrder(row, whyNot, centre, expectedFor(caller, counted, row).points),
      ),
      nextCursor: hasMore ? `${valueOf(last)}|${last._id}` : null,
      from: centre,
      asOfMs: caller.nowMs,
    });
  },
});

/** A phone's position is blurred before anything is done with it. Otherwise his own building counts, if its place is known. */
const centreFor = (from: GeoPoint | null, caller: Caller): GeoPoint | null =>
  from === null ? (caller.document.location ?? null) : gridCentreOf(from);

async function readHall(
  { sort, cursor }: ParsedInput<"orders.listHall">,
  caller: Caller,
  centre: GeoPoint | null,
  rows: number,
): Promise<Source> {
  const communityId = communityOf(caller.person.ancestors);
  const after = parseCursor(cursor);
  if (sort === "near" && centre !== null) {
    const found = await listNearOrders({ communityId, centre, after, rows });
    return { rows: found, valueOf: (row) => metersFrom(centre, row) };
  }
  const { valueOf, ...order } = sorts[sort === "near" ? "soon" : sort];
  return { rows: await listOrders({ filter: { communityId, status: "open" }, ...order, after, rows }), valueOf };
}

/** At most a page of what he may see, and the last row that was looked at for it. */
function shownOf(rows: readonly OrderDocument[], onlyFitting: boolean, caller: Caller) {
  const shown = [];
  let last: OrderDocument | undefined;
  for (const row of rows) {
    if (shown.length === pageRows) break;
    last = row;
    const standing = standingFor(row, caller);
    if (standing.isShown && (standing.fits || !onlyFitting)) shown.push({ row, whyNot: standing.whyNot });
  }
  return { shown, last };
}
