import { communityOf } from "../../../domain/areas/community-of";
import type { GeoPoint } from "../../../domain/areas/geo-point";
import { gridCentreOf } from "../../../domain/areas/rough-point";
import type { MatchingPolicy } from "../../../domain/policies/matching-policy";
import { pageRows } from "../../../contract/fields";
import type { ParsedInput } from "../../../contract/index";
import { done, refuse } from "../answer";
import type { Caller } from "../caller";
import { handle } from "../handler";
import { parseCursor } from "../page";
import { listNearOrders, metersFrom } from "../store/hall-store";
import { listOrders, type OrderDocument, type PageStart } from "../store/orders-store";
import { policyById, policyOf } from "../store/policies-store";
import { countingReadings, expectedFor } from "./expected-for";
import { pageByFit, parseFitCursor, windowRows, type ShownOrder } from "./hall-by-fit";
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
  together: () => ({ ...countingReadings(), matching: policyById("matching") }),
  async run(input, caller, { matching, ...counted }) {
    if (caller.person.volunteer === null) return refuse("NOT_A_VOLUNTEER");
    const centre = centreFor(input.from, caller);
    const policy = policyOf("matching", matching, caller.nowMs).value;
    const { shown, nextCursor } =
      input.sort === "fit" ? await byFit(input, caller, centre, policy) : await bySort(input, caller, centre);
    return done({
      orders: shown.map(({ row, whyFit, whyNot }) =>
        viewOpenOrder(row, { whyFit, whyNot }, centre, expectedFor(caller, counted, row).points),
      ),
      nextCursor,
      from: centre,
      asOfMs: caller.nowMs,
    });
  },
});

type HallInput = ParsedInput<"orders.listHall">;
type HallPage = { readonly shown: readonly ShownOrder[]; readonly nextCursor: string | null };

/** The nearest, or where no place is known the soonest, weighed against each other window by window. */
async function byFit(
  { cursor, filter }: HallInput,
  caller: Caller,
  centre: GeoPoint | null,
  policy: MatchingPolicy,
): Promise<HallPage> {
  const from = parseFitCursor(cursor);
  const source = await readHall("near", caller, { centre, after: from.start, rows: windowRows });
  return pageByFit({ ...source, from, onlyFitting: filter.onlyFitting, centre, policy }, caller);
}

async function bySort({ cursor, filter, sort }: HallInput, caller: Caller, centre: GeoPoint | null): Promise<HallPage> {
  const looked = lookedRows[filter.onlyFitting ? "onlyFitting" : "all"];
  const place = { centre, after: parseCursor(cursor), rows: looked };
  const { rows, valueOf } = await readHall(sort === "fit" ? "near" : sort, caller, place);
  const { shown, last } = shownOf(rows.slice(0, looked), filter.onlyFitting, caller);
  const hasMore = last !== undefined && last !== rows.at(-1);
  return {
    shown: shown.map((one) => ({ ...one, whyFit: [] })),
    nextCursor: hasMore ? `${valueOf(last)}|${last._id}` : null,
  };
}

/** A phone's position is blurred before anything is done with it. Otherwise his own building counts, if its place is known. */
const centreFor = (from: GeoPoint | null, caller: Caller): GeoPoint | null =>
  from === null ? (caller.document.location ?? null) : gridCentreOf(from);

type Place = { readonly centre: GeoPoint | null; readonly after: PageStart | null; readonly rows: number };

async function readHall(
  sort: "near" | "soon" | "points",
  caller: Caller,
  { after, centre, rows }: Place,
): Promise<Source> {
  const communityId = communityOf(caller.person.ancestors);
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
