import { reaches } from "../../../domain/people/held-roles";
import { areaRoles } from "../../../domain/people/role";
import { done, refuse } from "../answer";
import { handle } from "../handler";
import { staffRole } from "../orders/staff-role";
import { recordAudit } from "../record-audit";
import { addCallEntry, findCallTask } from "../store/call-tasks-store";

const roundsMax = 5;

/** What a call led to. Nobody answered: it waits on, and the next one sees how often it was tried. */
export const finishCallTask = handle<"callTasks.finish">()({
  async run({ taskId, result, note, key }, caller) {
    const isDone = result !== "noAnswer";
    for (let round = 1; round <= roundsMax; round += 1) {
      const task = await findCallTask(taskId);
      if (task === null || !reaches(caller.person, areaRoles, task.areaId, caller.nowMs)) return refuse("NOT_FOUND");
      const isMine = task.journal.some((one) => one.key === key && one.byPersonId === caller.person.personId);
      if (isMine) return done({ taskId, isDone });
      if (task.state === "done") return refuse("WRONG_STATUS");
      // What she said of the service is written down on the order, and that ends its task.
      if (task.kind === "followUp" && isDone) return refuse("WRONG_STATUS");
      await recordAudit(caller, {
        id: `callTask:${caller.keyedId}`,
        call: "callTasks.finish",
        target: taskId,
        scope: task.areaId,
        role: staffRole(caller),
        outcome: "done",
        code: result,
      });
      const byPersonId = caller.person.personId;
      const entry = { key, bodyHash: caller.bodyHash, result, note, byPersonId, atMs: caller.nowMs };
      if (await addCallEntry(task, entry, isDone ? "done" : "waiting")) return done({ taskId, isDone });
    }
    return refuse("BUSY");
  },
});
