import { isOwnMatter } from "../../../domain/orders/order-relation";
import { reaches } from "../../../domain/people/held-roles";
import { areaRoles } from "../../../domain/people/role";
import { done, refuse } from "../answer";
import { handle } from "../handler";
import { staffRole } from "../orders/staff-role";
import { recordAudit } from "../record-audit";
import { findOrder, toOrder } from "../store/orders-store";
import { decideSaid, findSaid, saidById, type SaidDocument } from "../store/thread-store";

const stateAfter = { show: "shown", withhold: "withheld" } as const;

/** Staff let words in doubt through, or not. Nobody decides in a matter of her own or of her household. */
export const decideHeld = handle<"thread.decideHeld">()({
  together: ({ messageId }) => ({ said: saidById(messageId) }),
  async run({ messageId, decision }, caller, { said }) {
    const document = said === null ? null : await findOrder(said.orderId);
    if (document === null || !reaches(caller.person, areaRoles, document.areaId, caller.nowMs)) {
      return refuse("NOT_FOUND");
    }
    if (isOwnMatter(toOrder(document), caller.person)) return refuse("OWN_MATTER");
    const state = stateAfter[decision];
    const isMine = (one: SaidDocument | null) => one?.decision?.keyedId === caller.keyedId;
    if (isMine(said)) return done({ messageId, state });
    if (said?.state !== "held") return refuse("WRONG_STATUS");
    await recordAudit(caller, {
      id: `decideHeld:${caller.keyedId}`,
      call: "thread.decideHeld",
      target: said.orderId,
      scope: document.areaId,
      role: staffRole(caller),
      outcome: "done",
      code: decision,
    });
    const mine = { byPersonId: caller.person.personId, keyedId: caller.keyedId, atMs: caller.nowMs };
    if (await decideSaid(messageId, state, mine)) return done({ messageId, state });
    return isMine(await findSaid(messageId)) ? done({ messageId, state }) : refuse("WRONG_STATUS");
  },
});
