import type { RatingSum } from "../../../domain/ratings/rating-sums";
import type { AccountDocument } from "./accounts-store";
import { command, database } from "./database";
import { guardedFilter } from "./guarded-filter";
import type { OrganisationDocument } from "./organisations-store";
import type { PersonDocument } from "./person-document";
import type { TeamDocument } from "./teams-store";

export type VolunteerRow = Pick<PersonDocument, "_id" | "name" | "ancestors" | "placeName" | "volunteer">;

const volunteerFields = { _id: true, name: true, ancestors: true, placeName: true, volunteer: true };

/** Approved volunteers of an area by their ids, from behind `afterId` on: one batch of a long list. */
export async function listVolunteersAfter(
  areaId: string,
  afterId: string,
  rows: number,
): Promise<readonly VolunteerRow[]> {
  const { data } = await database
    .collection("people")
    .where(guardedFilter({ ancestors: areaId, "volunteer.status": "approved", _id: command.gt(afterId) }))
    .orderBy("_id", "asc")
    .field(volunteerFields)
    .limit(rows)
    .get();
  return data as VolunteerRow[];
}

/** The active teams or organisations of an area, likewise. */
export async function listGroupsAfter(
  collection: "teams" | "organisations",
  areaId: string,
  afterId: string,
  rows: number,
): Promise<readonly (TeamDocument | OrganisationDocument)[]> {
  const { data } = await database
    .collection(collection)
    .where(guardedFilter({ ancestors: areaId, isActive: true, _id: command.gt(afterId) }))
    .orderBy("_id", "asc")
    .limit(rows)
    .get();
  return data as (TeamDocument | OrganisationDocument)[];
}

export async function findOrganisations(ids: readonly string[]): Promise<readonly OrganisationDocument[]> {
  if (ids.length === 0) return [];
  const { data } = await database
    .collection("organisations")
    .where(guardedFilter({ _id: command.in(ids) }))
    .limit(ids.length)
    .get();
  return data as OrganisationDocument[];
}

/** What an account says about how well somebody serves. */
export type Judged = { readonly ratings: readonly RatingSum[]; readonly vetoAtMs: number | null };
/** One reading gives no more documents than this. */
const readAtOnceMax = 1_000;
const nobody: Judged = { ratings: [], vetoAtMs: null };

/** By person; whoever has no account yet was never judged. */
export async function findJudged(personIds: readonly string[]): Promise<(personId: string) => Judged> {
  if (personIds.length === 0) return () => nobody;
  if (personIds.length > readAtOnceMax) throw new Error("so many accounts cannot be read at once");
  const { data } = await database
    .collection("accounts")
    .where(guardedFilter({ _id: command.in(personIds) }))
    .field({ _id: true, ratings: true, vetoAtMs: true })
    .limit(personIds.length)
    .get();
  const known = new Map(
    (data as (Pick<AccountDocument, "_id" | "ratings"> & { vetoAtMs?: number | null })[]).map((account) => [
      account._id,
      { ratings: account.ratings, vetoAtMs: account.vetoAtMs ?? null },
    ]),
  );
  return (personId) => known.get(personId) ?? nobody;
}
