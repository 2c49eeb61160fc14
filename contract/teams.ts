import * as v from "valibot";
import { teamMembersMax } from "../domain/teams/team";
import { declareCall } from "./call-declaration";
import { count, cursor, id, key, nextCursor, pageRows, text } from "./fields";

const staff = ["gridWorker", "communityStaff", "admin"] as const;

const teamMember = v.strictObject({
  personId: id,
  name: v.string(),
  phoneMasked: v.string(),
  placeName: v.string(),
  skills: v.array(v.string()),
});

/** Volunteer teams of an area, looked after by its staff. */
export const teamsCalls = {
  "teams.list": declareCall({
    input: v.strictObject({ cursor }),
    output: v.strictObject({
      teams: v.pipe(
        v.array(
          v.strictObject({
            teamId: id,
            name: v.string(),
            areaId: id,
            placeName: v.string(),
            leaderId: id,
            members: v.pipe(v.array(teamMember), v.maxLength(teamMembersMax)),
            version: count,
          }),
        ),
        v.maxLength(pageRows),
      ),
      nextCursor,
    }),
    errors: [],
    who: staff,
    relation: "inScope",
    once: "reads",
    perMinute: 60,
  }),
  /** Approved volunteers of one's area, by whole name, the name's initials or the phone's last four digits. */
  "teams.findVolunteers": declareCall({
    input: v.strictObject({
      query: v.pipe(v.string(), v.trim(), v.regex(/^(\d{4}|[A-Za-z]{2,6}|[\u4e00-\u9fff·]{2,12})$/)),
    }),
    output: v.strictObject({ volunteers: v.pipe(v.array(teamMember), v.maxLength(pageRows)) }),
    errors: [],
    who: staff,
    relation: "inScope",
    once: "reads",
    perMinute: 30,
  }),
  /** Makes a team (`teamId` null) or changes it. A team stays in the area it was made for. */
  "teams.save": declareCall({
    input: v.strictObject({
      teamId: v.nullable(id),
      areaId: id,
      name: text(20),
      leaderId: id,
      memberIds: v.pipe(v.array(id), v.minLength(1), v.maxLength(teamMembersMax)),
      /** As it was seen; 0 for a new one. */
      version: count,
      key,
    }),
    output: v.strictObject({ teamId: id, version: count }),
    errors: ["NOT_FOUND", "MEMBER_UNFIT", "LEADER_MISSING", "TEAM_CHANGED", "TEXT_REFUSED"],
    who: staff,
    relation: "inScope",
    once: "row",
    perMinute: 30,
  }),
  "teams.close": declareCall({
    input: v.strictObject({ teamId: id, key }),
    output: v.strictObject({ teamId: id, isActive: v.literal(false) }),
    errors: ["NOT_FOUND"],
    who: staff,
    relation: "inScope",
    once: "row",
    perMinute: 30,
  }),
};
