import type { GeoPoint } from "../../../domain/areas/geo-point";
import { command, database } from "./database";
import { guardedFilter } from "./guarded-filter";
import { listVolunteersOf } from "./people-store";
import type { PersonDocument } from "./person-document";

/** More neighbours than these are never weighed against each other for one place. */
const volunteersNearMax = 200;

/** To choose somebody for one order so many of the nearest are looked at. */
const usualRows = 60;

/** How many of the nearest to look at for an order: all that are ever looked at where a trade is asked for, as few know it. */
export const rowsToLookAt = (requiredSkills: readonly string[]): number =>
  requiredSkills.length > 0 ? volunteersNearMax : usualRows;

/** A volunteer without what nobody needs to choose among volunteers: phone and door, and what he is as a resident. */
export type NearVolunteer = Omit<PersonDocument, (typeof unneeded)[number]>;

const unneeded = [
  "phoneCipher",
  "phoneHash",
  "addressCipher",
  "phoneMasked",
  "tailHash",
  "homePoint",
  "recentKeys",
  "actors",
  "activeRecurrences",
  "barred",
  "goodHelp",
  "consent",
  "reveals",
  "pushQuota",
] as const;

type NearQuery = {
  readonly communityId: string;
  /** Null where nobody entered the place: then those longest registered. */
  readonly centre: GeoPoint | null;
  readonly rows: number;
};

/**
 * Approved volunteers of a community, nearest to the centre first: one read of at most `rows` documents, however large
 * city and community are. Buildings without a place of their own stand where their community does; whoever has no
 * place at all comes last.
 */
export async function listVolunteersNear(query: NearQuery): Promise<readonly NearVolunteer[]> {
  const { centre, communityId } = query;
  const rows = Math.min(volunteersNearMax, query.rows);
  if (centre === null) return listVolunteersOf(communityId, rows);
  const geometry = database.Geo.Point(centre.lng, centre.lat);
  const { data } = await database
    .collection("people")
    .where(
      guardedFilter({
        ancestors: communityId,
        "volunteer.status": "approved",
        homePoint: command.geoNear({ geometry }),
      }),
    )
    .field(Object.fromEntries(unneeded.map((field) => [field, false])))
    .limit(rows)
    .get();
  return data as NearVolunteer[];
}
