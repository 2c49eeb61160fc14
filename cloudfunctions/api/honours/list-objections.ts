import { isOwnObjection } from "../../../domain/honours/honour-objection";
import { maskName } from "../../../domain/people/mask";
import { reaches } from "../../../domain/people/held-roles";
import { done, refuse } from "../answer";
import { handle } from "../handler";
import { pageOf, parseCursor } from "../page";
import { honourListById } from "../store/honour-lists-store";
import { listObjectionsTo } from "../store/honour-objections-store";
import { findPeople } from "../store/people-store";
import { honourRoles } from "./honour-roles";
import { viewObjection } from "./view-list";

/** What residents said about a list, newest first. Staff read a surname: the words count, not who said them. */
export const listHonourObjections = handle<"honours.listObjections">()({
  together: ({ listId }) => ({ list: honourListById(listId) }),
  async run({ cursor, listId }, caller, { list }) {
    if (list === null || !reaches(caller.person, honourRoles, list.areaId, caller.nowMs)) return refuse("NOT_FOUND");
    const { rows, nextCursor } = pageOf(
      await listObjectionsTo(listId, parseCursor(cursor)),
      (row) => `${row.atMs}|${row._id}`,
    );
    const names = new Map(
      (await findPeople(rows.map(({ byPersonId }) => byPersonId))).map(({ _id, name }) => [_id, maskName(name)]),
    );
    return done({
      objections: rows.map((row) => ({
        ...viewObjection(row),
        byName: names.get(row.byPersonId) ?? "",
        mayAnswer: row.state === "open" && list.state !== "withdrawn" && !isOwnObjection(row, caller.person),
      })),
      nextCursor,
    });
  },
});
