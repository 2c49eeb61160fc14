import type { Input } from "../../../contract/index";
import { ancestorsOf } from "../../../domain/areas/ancestors-of";
import { organisationRefusal } from "../../../domain/organisations/organisation";
import { reaches } from "../../../domain/people/held-roles";
import { membershipsAfter, membershipsSince } from "../../../domain/teams/memberships";
import { done, refuse, type Answer } from "../answer";
import type { Caller } from "../caller";
import { handle } from "../handler";
import { staffRole } from "../orders/staff-role";
import { recordAudit } from "../record-audit";
import { areaById, type AreaDocument } from "../store/areas-store";
import { checkText } from "../store/content-check";
import {
  addOrganisation,
  changeOrganisation,
  findOrganisation,
  organisationById,
  type OrganisationDocument,
} from "../store/organisations-store";
import { findPeople, toPerson } from "../store/people-store";
import { findTeams } from "../store/teams-store";
import { organisationRoles } from "./organisation-roles";

type Wish = Input<"organisations.save">;
type SaveAnswer = Answer<"organisations.save">;

/** Makes an organisation or changes who and what belongs to it. Of two who change it at once the second is told. */
export const saveOrganisation = handle<"organisations.save">()({
  together: ({ organisationId, areaId }, { keyedId }) => ({
    read: organisationById(organisationId ?? keyedId),
    area: areaById(areaId),
  }),
  async run(input, caller, { read, area }): Promise<SaveAnswer> {
    const wish = { ...input, memberIds: [...new Set(input.memberIds)], teamIds: [...new Set(input.teamIds)] };
    const before = read ?? (input.organisationId === null ? newOrganisation(wish, area, caller) : null);
    if (before === null || !reaches(caller.person, organisationRoles, before.areaId, caller.nowMs))
      return refuse("NOT_FOUND");
    const mine = before.recentKeys.find(({ keyedId }) => keyedId === caller.keyedId);
    if (read !== null && mine !== undefined) return done({ organisationId: read._id, version: mine.version });
    if (!before.isActive) return refuse("NOT_FOUND");
    if (read !== null && read.version !== input.version) return refuse("ORGANISATION_CHANGED");
    const refusal = await refusalOf(wish, before, read);
    if (refusal !== null) return refuse(refusal);
    if ((await checkText(caller.openid, input.name)) === "risky") return refuse("TEXT_REFUSED");
    await writeDown(before, caller);
    if (read !== null) return change(read, wish, caller);
    await addOrganisation(before);
    return done({ organisationId: before._id, version: before.version });
  },
});

async function refusalOf(wish: Wish, { areaId }: OrganisationDocument, read: OrganisationDocument | null) {
  const [people, teams] = await Promise.all([findPeople(wish.memberIds), findTeams(wish.teamIds)]);
  return organisationRefusal(
    wish,
    { areaId, memberIds: read?.memberIds ?? [], teamIds: read?.teamIds ?? [] },
    { people: people.map(toPerson), teams: teams.map(({ _id, ...team }) => ({ ...team, teamId: _id })) },
  );
}

async function change(read: OrganisationDocument, wish: Wish, caller: Caller): Promise<SaveAnswer> {
  const { kind, memberIds, name, teamIds } = wish;
  const memberships = membershipsAfter(read.memberships, memberIds, caller.nowMs);
  const fields = { kind, memberIds, memberships, name, teamIds };
  if (await changeOrganisation(read, fields, caller.keyedId)) {
    return done({ organisationId: read._id, version: read.version + 1 });
  }
  const now = await findOrganisation(read._id);
  const mine = now?.recentKeys.find(({ keyedId }) => keyedId === caller.keyedId);
  if (mine !== undefined) return done({ organisationId: read._id, version: mine.version });
  return refuse(now?.isActive === true ? "ORGANISATION_CHANGED" : "NOT_FOUND");
}

const writeDown = (organisation: OrganisationDocument, caller: Caller): Promise<void> =>
  recordAudit(caller, {
    id: `saveOrganisation:${caller.keyedId}`,
    call: "organisations.save",
    target: organisation._id,
    scope: organisation.areaId,
    role: staffRole(caller),
    outcome: "done",
  });

const newOrganisation = (
  { kind, memberIds, name, teamIds }: Wish,
  area: AreaDocument | null,
  caller: Caller,
): OrganisationDocument | null =>
  area === null
    ? null
    : {
        ...{ _id: caller.keyedId, name, kind, memberIds, teamIds },
        areaId: area._id,
        ancestors: ancestorsOf(area._id),
        placeName: area.placeName,
        memberships: membershipsSince(memberIds, caller.nowMs),
        isActive: true,
        version: 1,
        createdAtMs: caller.nowMs,
        recentKeys: [{ keyedId: caller.keyedId, version: 1 }],
      };
