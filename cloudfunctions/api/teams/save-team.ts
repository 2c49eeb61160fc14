import type { Input } from "../../../contract/index";
import { ancestorsOf } from "../../../domain/areas/ancestors-of";
import { reaches } from "../../../domain/people/held-roles";
import { areaRoles } from "../../../domain/people/role";
import { membershipsAfter, membershipsSince } from "../../../domain/teams/memberships";
import { teamRefusal } from "../../../domain/teams/team";
import { done, refuse, type Answer } from "../answer";
import type { Caller } from "../caller";
import { handle } from "../handler";
import { staffRole } from "../orders/staff-role";
import { recordAudit } from "../record-audit";
import { areaById, type AreaDocument } from "../store/areas-store";
import { checkText } from "../store/content-check";
import { findPeople, toPerson } from "../store/people-store";
import { addTeam, changeTeam, findTeam, membershipsOf, teamById, type TeamDocument } from "../store/teams-store";

type Wish = Input<"teams.save">;
type SaveAnswer = Answer<"teams.save">;

/** Makes a team or changes who is in it. Of two who change it at once the second is told to look again. */
export const saveTeam = handle<"teams.save">()({
  together: ({ teamId, areaId }, { keyedId }) => ({ read: teamById(teamId ?? keyedId), area: areaById(areaId) }),
  async run(input, caller, { read, area }): Promise<SaveAnswer> {
    const wish = { ...input, memberIds: [...new Set(input.memberIds)] };
    const before = read ?? (input.teamId === null ? newTeam(wish, area, caller) : null);
    if (before === null || !reaches(caller.person, areaRoles, before.areaId, caller.nowMs)) return refuse("NOT_FOUND");
    const mine = before.recentKeys.find(({ keyedId }) => keyedId === caller.keyedId);
    if (read !== null && mine !== undefined) return done({ teamId: read._id, version: mine.version });
    if (!before.isActive) return refuse("NOT_FOUND");
    if (read !== null && read.version !== input.version) return refuse("TEAM_CHANGED");
    const known = (await findPeople(wish.memberIds)).map(toPerson);
    const refusal = teamRefusal(wish, { ...before, memberIds: read?.memberIds ?? [] }, known);
    if (refusal !== null) return refuse(refusal);
    if ((await checkText(caller.openid, input.name)) === "risky") return refuse("TEXT_REFUSED");
    await writeDown(before, caller);
    return read === null ? make(before) : change(read, wish, caller);
  },
});

async function make(team: TeamDocument): Promise<SaveAnswer> {
  // Not added: the same key made it a moment ago.
  await addTeam(team);
  return done({ teamId: team._id, version: team.version });
}

async function change(read: TeamDocument, { leaderId, memberIds, name }: Wish, caller: Caller): Promise<SaveAnswer> {
  const memberships = membershipsAfter(membershipsOf(read), memberIds, caller.nowMs);
  const isChanged = await changeTeam(read, { name, leaderId, memberIds, memberships }, caller.keyedId);
  if (isChanged) return done({ teamId: read._id, version: read.version + 1 });
  const now = await findTeam(read._id);
  const mine = now?.recentKeys.find(({ keyedId }) => keyedId === caller.keyedId);
  if (mine !== undefined) return done({ teamId: read._id, version: mine.version });
  return refuse(now?.isActive === true ? "TEAM_CHANGED" : "NOT_FOUND");
}

const writeDown = (team: TeamDocument, caller: Caller): Promise<void> =>
  recordAudit(caller, {
    id: `saveTeam:${caller.keyedId}`,
    call: "teams.save",
    target: team._id,
    scope: team.areaId,
    role: staffRole(caller),
    outcome: "done",
  });

const newTeam = (
  { leaderId, memberIds, name }: Wish,
  area: AreaDocument | null,
  caller: Caller,
): TeamDocument | null =>
  area === null
    ? null
    : {
        _id: caller.keyedId,
        name,
        areaId: area._id,
        ancestors: ancestorsOf(area._id),
        placeName: area.placeName,
        leaderId,
        memberIds,
        memberships: membershipsSince(memberIds, caller.nowMs),
        isActive: true,
        version: 1,
        createdAtMs: caller.nowMs,
        recentKeys: [{ keyedId: caller.keyedId, version: 1 }],
      };
