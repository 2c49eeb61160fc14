import * as v from "valibot";
import { organisationKinds, organisationMembersMax, organisationTeamsMax } from "../domain/organisations/organisation";
import { declareCall } from "./call-declaration";
import { count, cursor, id, key, nextCursor, pageRows, text } from "./fields";

const staff = ["communityStaff", "admin"] as const;
const kind = v.picklist(organisationKinds);
const own = v.strictObject({ personId: id, name: v.string(), phoneMasked: v.string(), placeName: v.string() });

/** Societies, units, party branches and volunteer groups of an area, looked after by its staff. */
export const organisationsCalls = {
  "organisations.list": declareCall({
    input: v.strictObject({ cursor }),
    output: v.strictObject({
      organisations: v.pipe(
        v.array(
          v.strictObject({
            organisationId: id,
            name: v.string(),
            kind,
            areaId: id,
            placeName: v.string(),
            members: v.pipe(v.array(own), v.maxLength(organisationMembersMax)),
            teams: v.pipe(v.array(v.strictObject({ teamId: id, name: v.string() })), v.maxLength(organisationTeamsMax)),
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
  /** Makes an organisation (`organisationId` null) or changes it. It stays in the area it was made for. */
  "organisations.save": declareCall({
    input: v.strictObject({
      organisationId: v.nullable(id),
      areaId: id,
      name: text(30),
      kind,
      memberIds: v.pipe(v.array(id), v.maxLength(organisationMembersMax)),
      teamIds: v.pipe(v.array(id), v.maxLength(organisationTeamsMax)),
      /** As it was seen; 0 for a new one. */
      version: count,
      key,
    }),
    output: v.strictObject({ organisationId: id, version: count }),
    errors: ["NOT_FOUND", "MEMBER_UNFIT", "TEAM_UNFIT", "NOBODY_IN_IT", "ORGANISATION_CHANGED", "TEXT_REFUSED"],
    who: staff,
    relation: "inScope",
    once: "row",
    perMinute: 30,
  }),
  "organisations.close": declareCall({
    input: v.strictObject({ organisationId: id, key }),
    output: v.strictObject({ organisationId: id, isActive: v.literal(false) }),
    errors: ["NOT_FOUND"],
    who: staff,
    relation: "inScope",
    once: "row",
    perMinute: 30,
  }),
};
