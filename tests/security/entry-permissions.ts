import { forAreaStaff, forCommunityStaff, forResidents, inScopeOnly, outside, type Row } from "./permission-rows";

/** The community's own staff and those above decide about somebody of the near grid. */
const decidedNear = {
  about: "nothing",
  callers: { ...outside, staff: "ok", farStaff: "NOT_FOUND", admin: "ok", others: "NOT_ALLOWED" },
} as const satisfies Row;

/** Entries by hand and requests to correct; a part of the table in `permission-table.ts`. 赵志强 asked for the entry. */
export const entryPermissions = {
  "entries.count": forAreaStaff,
  "entries.list": forAreaStaff,
  "entries.propose": inScopeOnly,
  "entries.decide": decidedNear,
  "entries.withdraw": {
    about: "nothing",
    callers: {
      ...outside,
      gridWorker: "ok",
      farGridWorker: "NOT_FOUND",
      staff: "NOT_FOUND",
      farStaff: "NOT_FOUND",
      admin: "NOT_FOUND",
      others: "NOT_ALLOWED",
    },
  },
  "entries.listRequests": forCommunityStaff,
  "entries.refuseRequest": decidedNear,
  "entries.listPublic": forResidents,
  "points.requestCorrection": forResidents,
  "points.listMyCorrections": forResidents,
  "points.showGiving": forResidents,
  // To 李敏, whose mother 王桂兰 is; neither has points here.
  "points.giveToFamily": {
    about: "nothing",
    callers: { ...outside, requester: "NOT_ENOUGH_POINTS", others: "NOT_YOUR_FAMILY" },
  },
} as const satisfies Record<string, Row>;
