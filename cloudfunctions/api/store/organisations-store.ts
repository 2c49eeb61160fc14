import type { Organisation } from "../../../domain/organisations/organisation";
import type { Membership } from "../../../domain/teams/memberships";
import { changeVersioned, type Versioned } from "./change-versioned";
import { command, database } from "./database";
import { guardedFilter } from "./guarded-filter";
import { listNewestFirst } from "./list-newest-first";
import type { PageStart } from "./orders-store";
import { isDuplicateKey } from "./platform-failure";
import { reading, type Reading } from "./read-together";

/** An organisation as it lies in the database. */
export type OrganisationDocument = Omit<Organisation, "organisationId"> &
  Versioned & {
    readonly ancestors: readonly string[];
    readonly placeName: string;
    readonly createdAtMs: number;
    /** From when until when somebody was its own member. */
    readonly memberships: readonly Membership[];
  };

const organisations = () => database.collection("organisations");

export const organisationById = (id: string): Reading<OrganisationDocument | null> => reading("organisations", id);

export async function findOrganisation(organisationId: string): Promise<OrganisationDocument | null> {
  const { data } = await organisations()
    .where(guardedFilter({ _id: organisationId }))
    .limit(1)
    .get();
  return (data[0] as OrganisationDocument | undefined) ?? null;
}

/** Adds it, unless the same key made it before. */
export async function addOrganisation(organisation: OrganisationDocument): Promise<void> {
  try {
    await organisations().add({ data: organisation });
  } catch (failure) {
    if (!isDuplicateKey(failure)) throw failure;
  }
}

type Changed = Pick<OrganisationDocument, "name" | "kind" | "memberIds" | "teamIds" | "memberships" | "isActive">;

/** Changes an organisation as it was read; false when somebody was faster. */
export const changeOrganisation = (
  read: OrganisationDocument,
  fields: Partial<Changed>,
  keyedId: string | null,
): Promise<boolean> => changeVersioned("organisations", read, fields, keyedId);

export const listOrganisationsIn = (
  scopes: readonly string[],
  after: PageStart | null,
): Promise<readonly OrganisationDocument[]> =>
  listNewestFirst<OrganisationDocument>({
    collection: "organisations",
    filter: { ancestors: scopes.length === 1 ? scopes[0] : command.in(scopes), isActive: true },
    sortBy: "createdAtMs",
    after,
  });

/** Organisations in the order of their ids, from behind one on. */
export async function listOrganisationsAfter(afterId: string, rows: number): Promise<readonly OrganisationDocument[]> {
  const { data } = await organisations()
    .where(guardedFilter({ _id: command.gt(afterId) }))
    .orderBy("_id", "asc")
    .limit(rows)
    .get();
  return data as OrganisationDocument[];
}

/** Organisations cleared of a person in one go. */
const batchRows = 50;

/** The organisations somebody is a member of. */
export async function organisationsOf(personId: string): Promise<readonly OrganisationDocument[]> {
  const { data } = await organisations()
    .where(guardedFilter({ memberIds: personId }))
    .limit(batchRows)
    .get();
  return data as OrganisationDocument[];
}

/** Takes somebody out of every organisation; true when she is in none any more. */
export async function leaveOrganisations(personId: string): Promise<boolean> {
  const found = await organisationsOf(personId);
  const changed = await Promise.all(
    found.map((one) => {
      const memberIds = one.memberIds.filter((other) => other !== personId);
      const memberships = one.memberships.filter((other) => other.personId !== personId);
      const isActive = one.isActive && memberIds.length + one.teamIds.length > 0;
      return changeOrganisation(one, { memberIds, memberships, isActive }, null);
    }),
  );
  return found.length < batchRows && !changed.includes(false);
}
