import { forCommunityStaff, forResidents, outside, type Row } from "./permission-rows";

/** About the near community: for whoever lives there. */
const livesThere = {
  about: "nothing",
  callers: {
    ...outside,
    farVolunteer: "NOT_FOUND",
    farStaff: "NOT_FOUND",
    farKeeper: "NOT_FOUND",
    others: "ok",
  },
} as const satisfies Row;

/** Made by the community's own staff and those above; a grid is too small for it. */
const madeNear = {
  about: "nothing",
  callers: { ...outside, staff: "ok", farStaff: "NOT_FOUND", admin: "ok", others: "NOT_ALLOWED" },
} as const satisfies Row;

/** Stars, boards and organisations; a part of the table in `permission-table.ts`. The team is 张建国's. */
export const starPermissions = {
  "stars.showMine": forResidents,
  "stars.showBoard": livesThere,
  "stars.setRankOptOut": forResidents,
  "stars.showTimeBank": forResidents,
  "stars.showTeamTimeBank": {
    about: "nothing",
    callers: { ...outside, taker: "ok", gridWorker: "ok", staff: "ok", admin: "ok", others: "NOT_FOUND" },
  },
  "stars.listUnits": livesThere,
  "organisations.list": forCommunityStaff,
  "organisations.save": madeNear,
  "organisations.close": madeNear,
} as const satisfies Readonly<Record<string, Row>>;
