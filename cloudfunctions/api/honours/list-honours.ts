import { ancestorsOf } from "../../../domain/areas/ancestors-of";
import { scopesAt } from "../../../domain/people/held-roles";
import { done } from "../answer";
import { handle } from "../handler";
import { pageOf, parseCursor } from "../page";
import { listHonoursIn, listPublicHonours } from "../store/honour-lists-store";
import { honourRoles } from "./honour-roles";
import { viewHead } from "./view-list";

/** Every list of my areas, newest first. */
export const listHonourLists = handle<"honours.list">()({
  async run({ cursor }, caller) {
    const found = await listHonoursIn(scopesAt(caller.person, honourRoles, caller.nowMs), parseCursor(cursor));
    const { rows, nextCursor } = pageOf(found, (row) => `${row.startedAtMs}|${row._id}`);
    return done({
      lists: rows.map((row) => ({ ...viewHead(row), openObjections: row.openObjections })),
      nextCursor,
    });
  },
});

/** What is on notice or frozen for the places I live in, newest first. */
export const listPublicHonourLists = handle<"honours.listPublic">()({
  async run({ cursor }, caller) {
    const found = await listPublicHonours(ancestorsOf(caller.person.areaId), parseCursor(cursor));
    const { rows, nextCursor } = pageOf(found, (row) => `${row.shownAtMs}|${row._id}`);
    return done({
      lists: rows.map((row) => ({ ...viewHead(row), isCorrected: row.correctedBy !== null })),
      nextCursor,
    });
  },
});
