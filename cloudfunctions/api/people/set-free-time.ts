import { allCells } from "../../../domain/people/free-cells";
import { done, refuse } from "../answer";
import { handle } from "../handler";
import { recordAudit } from "../record-audit";
import { replaced } from "../store/in-transaction";
import { changePersonOnce } from "./change-person-once";

/** A volunteer says in which parts of the week he usually has time. Kept in the order of the week, each once. */
export const setFreeTime = handle<"people.setFreeTime">()({
  async run(input, caller) {
    if (caller.person.volunteer === null) return refuse("NOT_A_VOLUNTEER");
    const freeCells = allCells.filter((cell) => input.freeCells.includes(cell));
    await recordAudit(caller, {
      id: `setFreeTime:${caller.keyedId}`,
      call: "people.setFreeTime",
      target: caller.person.personId,
      outcome: "done",
      reason: freeCells.join(" "),
    });
    const end = await changePersonOnce(caller.document, caller, ({ volunteer }) =>
      volunteer === null ? null : { "volunteer.freeCells": replaced(freeCells) },
    );
    if (end === "refused") return refuse("NOT_A_VOLUNTEER");
    return end === "busy" ? refuse("BUSY") : done({ freeCells });
  },
});
