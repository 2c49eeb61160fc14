import { reaches } from "../../../domain/people/held-roles";
import { areaRoles } from "../../../domain/people/role";
import { quarterAt } from "../../../domain/stars/calendar-period";
import { done, refuse } from "../answer";
import { handle } from "../handler";
import { pageOf, parseCursor } from "../page";
import { listUnitStars } from "../store/unit-stars-store";
import { viewQuarter } from "./view-quarter";

/** Teams and organisations of an area by the hours of a quarter: for whoever lives there or looks after it. */
export const listUnits = handle<"stars.listUnits">()({
  async run({ areaId, cursor, quarter: asked }, caller) {
    const quarter = asked ?? quarterAt(caller.nowMs);
    const lives = caller.person.ancestors.includes(areaId);
    if (!lives && !reaches(caller.person, areaRoles, areaId, caller.nowMs)) return refuse("NOT_FOUND");
    const found = await listUnitStars(areaId, quarter, parseCursor(cursor));
    const { rows, nextCursor } = pageOf(found, (row) => `${row.rank}|${row._id}`);
    const units = rows.map((row) => ({
      ...viewQuarter(row),
      unitId: row.unitId,
      unitKind: row.unitKind,
      name: row.name,
      placeName: row.placeName,
    }));
    return done({ quarter, units, nextCursor });
  },
});
