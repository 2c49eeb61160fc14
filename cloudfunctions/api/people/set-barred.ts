import { isOwnMatter, isRequester } from "../../../domain/orders/order-relation";
import type { Order } from "../../../domain/orders/order";
import { withBarred, withoutBarred, type Barred } from "../../../domain/people/barred";
import { reaches } from "../../../domain/people/held-roles";
import { maskName } from "../../../domain/people/mask";
import { areaRoles } from "../../../domain/people/role";
import type { ParsedInput } from "../../../contract/index";
import { done, refuse } from "../answer";
import type { Caller } from "../caller";
import { handle } from "../handler";
import { staffRole } from "../orders/staff-role";
import { recordAudit } from "../record-audit";
import { replaced } from "../store/in-transaction";
import { followBarred } from "../store/barred-store";
import { orderById, toOrder } from "../store/orders-store";
import { findPeople } from "../store/people-store";
import type { PersonDocument } from "../store/person-document";
import { changePersonOnce } from "./change-person-once";

/**
 * Keeps a volunteer from being sent to somebody again, or lets him come after all. The beneficiary's own document is what
 * holds; what she has under way follows at once. What she takes back herself she may also take back when the order is gone.
 */
export const setBarred = handle<"people.setBarred">()({
  together: ({ orderId }) => ({ order: orderById(orderId) }),
  async run(input, caller, { order: document }) {
    const matter = matterOf(input, caller, document === null ? null : toOrder(document));
    if (typeof matter === "string") return refuse(matter);
    const { beneficiaryId, byStaff } = matter;
    const { isBarred, orderId, volunteerId } = input;
    const people = new Map((await findPeople([beneficiaryId, volunteerId])).map((one) => [one._id, one]));
    await recordAudit(caller, {
      id: `setBarred:${caller.keyedId}`,
      call: "people.setBarred",
      target: volunteerId,
      outcome: "done",
      role: byStaff ? staffRole(caller) : "resident",
      code: isBarred ? "barred" : "allowed",
      reason: `${beneficiaryId} ${orderId}`,
    });
    const name = maskName(people.get(volunteerId)?.name ?? "");
    const one: Barred = { personId: volunteerId, name, orderId, atMs: caller.nowMs, byStaff };
    const end = await changePersonOnce(people.get(beneficiaryId) ?? null, caller, (person) => {
      const after = isBarred ? withBarred(barredOf(person), one) : withoutBarred(barredOf(person), volunteerId);
      return after === null ? null : { barred: replaced(after) };
    });
    if (end === "refused") return refuse("TOO_MANY_BARRED");
    if (end === "busy") return refuse("BUSY");
    await followBarred(beneficiaryId, volunteerId, orderId);
    return done({ volunteerId, isBarred });
  },
});

type Matter = { readonly beneficiaryId: string; readonly byStaff: boolean };
type Said = Pick<ParsedInput<"people.setBarred">, "isBarred" | "volunteerId">;

/** Whose matter it is and who speaks, or why he may not say it. */
function matterOf({ isBarred, volunteerId }: Said, caller: Caller, order: Order | null) {
  const standing = order === null ? "NOT_FOUND" : standingOf(order, volunteerId, caller);
  if (order !== null && (standing === "requester" || standing === "staff")) {
    return { beneficiaryId: order.beneficiaryId, byStaff: standing === "staff" } satisfies Matter;
  }
  const isHersToTakeBack = barredOf(caller.document).some(({ personId }) => personId === volunteerId);
  if (!isBarred && isHersToTakeBack) return { beneficiaryId: caller.person.personId, byStaff: false } satisfies Matter;
  return standing === "OWN_MATTER" ? "OWN_MATTER" : "NOT_FOUND";
}

const barredOf = ({ barred }: PersonDocument): readonly Barred[] => barred ?? [];

/** What the caller is to the order. Only who had a slot of it can be meant. */
function standingOf(order: Order, volunteerId: string, caller: Caller) {
  if (!hadSlot(order, volunteerId)) return "NOT_FOUND";
  if (isRequester(order, caller.person)) return "requester";
  if (!reaches(caller.person, areaRoles, order.areaId, caller.nowMs)) return "NOT_FOUND";
  return isOwnMatter(order, caller.person) ? "OWN_MATTER" : "staff";
}

const hadSlot = (order: Order, personId: string): boolean =>
  order.journal.some(
    ({ byPersonId, event }) => (event === "grabbed" || event === "offerAccepted") && byPersonId === personId,
  );
