import type { Output } from "../../../contract/index";
import { scopesAt } from "../../../domain/people/held-roles";
import { areaRoles } from "../../../domain/people/role";
import { done } from "../answer";
import { handle } from "../handler";
import { pageOf, parseCursor } from "../page";
import { recordAudit } from "../record-audit";
import { listCallTasksIn, type CallTaskDocument } from "../store/call-tasks-store";
import { decryptField } from "../store/field-encryption";
import { findPeople } from "../store/people-store";
import type { PersonDocument } from "../store/person-document";

/** Whom to ring up, with the number. That the numbers were read is written down before they are. */
export const listCallTasks = handle<"callTasks.list">()({
  async run({ cursor }, caller) {
    const scopes = scopesAt(caller.person, areaRoles, caller.nowMs);
    const found = await listCallTasksIn(scopes, parseCursor(cursor));
    const { rows, nextCursor } = pageOf(found, (row) => `${row.atMs}|${row._id}`);
    const people = new Map((await findPeople(rows.map(({ personId }) => personId))).map((one) => [one._id, one]));
    if (rows.length > 0) {
      await recordAudit(caller, {
        call: "callTasks.list",
        target: scopes[0] ?? "",
        outcome: "read",
        reason: `contact of ${people.size} to be rung up`,
      });
    }
    return done({ tasks: rows.map((row) => viewTask(row, people.get(row.personId))), nextCursor });
  },
});

/** Name and number are the person's own, as they are now. Whoever has left has neither. */
const viewTask = (
  task: CallTaskDocument,
  person: PersonDocument | undefined,
): Output<"callTasks.list">["tasks"][number] => ({
  taskId: task._id,
  kind: task.kind ?? "message",
  title: task.title,
  sentence: task.sentence,
  name: person?.name ?? "",
  phone: person === undefined || person.phoneCipher === "" ? "" : decryptField(person.phoneCipher),
  placeName: person?.placeName ?? "",
  orderId: task.orderId,
  triesCount: task.journal.length,
  atMs: task.atMs,
});
