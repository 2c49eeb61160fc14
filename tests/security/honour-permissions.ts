import { forCommunityStaff, forResidents, outside, type Row } from "./permission-rows";

/** About a list of the near community. */
const inNearCommunity = {
  about: "nothing",
  callers: { ...outside, staff: "ok", farStaff: "NOT_FOUND", admin: "ok", others: "NOT_ALLOWED" },
} as const satisfies Row;

/** The year's honours; the list of the near community is on notice, and one resident has objected. */
export const honourPermissions = {
  "honours.list": forCommunityStaff,
  "honours.show": inNearCommunity,
  "honours.start": inNearCommunity,
  // It is on notice already.
  "honours.publish": {
    about: "nothing",
    callers: {
      ...outside,
      staff: "WRONG_STATUS",
      admin: "WRONG_STATUS",
      farStaff: "NOT_FOUND",
      others: "NOT_ALLOWED",
    },
  },
  "honours.withdraw": inNearCommunity,
  // The notice has only begun.
  "honours.freeze": {
    about: "nothing",
    callers: { ...outside, admin: "NOTICE_NOT_OVER", others: "NOT_ALLOWED" },
  },
  "honours.listObjections": inNearCommunity,
  "honours.answerObjection": inNearCommunity,
  "honours.listPublic": forResidents,
  "honours.showPublic": { about: "nothing", callers: { nobody: "NOT_SIGNED_IN", others: "ok" } },
  // Whoever lives elsewhere has no say in it.
  "honours.object": {
    about: "nothing",
    callers: {
      ...outside,
      farVolunteer: "NOT_FOUND",
      farStaff: "NOT_FOUND",
      farKeeper: "NOT_FOUND",
      others: "ok",
    },
  },
} as const satisfies Record<string, Row>;
