import type { Quarter } from "../../../domain/stars/calendar-period";
import type { UnitFigures, UnitKind, UnitStars } from "../../../domain/stars/unit-stars";
import { database } from "./database";
import { guardedFilter } from "./guarded-filter";
import { replaced } from "./in-transaction";
import { listNewestFirst } from "./list-newest-first";
import type { PageStart } from "./orders-store";
import { isDuplicateKey } from "./platform-failure";

/** One quarter of a team or an organisation. Provisional until it is settled, and never changed afterwards. */
export type UnitStarsDocument = UnitStars &
  UnitFigures & {
    readonly _id: string;
    readonly unitId: string;
    readonly unitKind: UnitKind;
    readonly name: string;
    readonly areaId: string;
    readonly ancestors: readonly string[];
    readonly placeName: string;
    readonly quarter: Quarter;
    readonly isSettled: boolean;
    /** By what quarters are listed: the minutes, with a fraction of its own, so that equal ones do not stand on one spot. */
    readonly rank: number;
    /** The version of the policy of stars it was counted by. */
    readonly ruleVersion: number;
    readonly countedAtMs: number;
  };

const unitStars = () => database.collection("unitStars");

export const unitStarsId = (unitId: string, quarter: Quarter): string => `${unitId}:${quarter}`;

export async function findUnitStars(unitId: string, quarter: Quarter): Promise<UnitStarsDocument | null> {
  const { data } = await unitStars()
    .where(guardedFilter({ _id: unitStarsId(unitId, quarter) }))
    .limit(1)
    .get();
  return (data[0] as UnitStarsDocument | undefined) ?? null;
}

/** Writes a quarter's stars unless they are settled: what was settled stands. */
export async function saveUnitStars(stars: UnitStarsDocument): Promise<void> {
  const { _id, ...fields } = stars;
  const data = {
    ...fields,
    ancestors: replaced(fields.ancestors),
    explanation: replaced(fields.explanation),
  };
  const { stats } = await unitStars()
    .where(guardedFilter({ _id, isSettled: false }))
    .update({ data });
  if (stats.updated === 1) return;
  try {
    await unitStars().add({ data: stars });
  } catch (failure) {
    if (!isDuplicateKey(failure)) throw failure;
  }
}

/** Teams and organisations of an area by what they gave in a quarter, most first. */
export const listUnitStars = (
  areaId: string,
  quarter: Quarter,
  after: PageStart | null,
): Promise<readonly UnitStarsDocument[]> =>
  listNewestFirst({ collection: "unitStars", filter: { ancestors: areaId, quarter }, sortBy: "rank", after });

/** A unit's quarters, newest first. */
export async function listQuarters(unitId: string, rows: number): Promise<readonly UnitStarsDocument[]> {
  const { data } = await unitStars().where(guardedFilter({ unitId })).orderBy("quarter", "desc").limit(rows).get();
  return data as UnitStarsDocument[];
}

/** How far tonight's counting has come; `next` is null when everybody was counted. */
export type UnitHead = {
  readonly day: string;
  readonly next: UnitKind | null;
  readonly afterId: string;
};

const headId = "units";

export async function readUnitHead(): Promise<UnitHead | null> {
  const { data } = await database.collection("rankHead").doc(headId).get();
  return (data as UnitHead | null | undefined) ?? null;
}

export async function writeUnitHead({ afterId, day, next }: UnitHead): Promise<void> {
  await database.collection("rankHead").doc(headId).set({ data: { afterId, day, next } });
}
