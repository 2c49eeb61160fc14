import { isOwnMatter, isRequester } from "../../../domain/orders/order-relation";
import type { Order } from "../../../domain/orders/order";
import { withBarred, withoutBarred, type Barred } from "../../../domain/people/barred";
import { reaches } from "../../../domain/people/held-roles";
import { maskName } from "../../../domain/people/mask";
import { areaRoles } from "../../../domain/people/role";
import { done, refuse } from "../answer";
import type { Caller } from "../caller";
import { handle } from "../handler";
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
  async run({ isBarred, orderId, volunteerId }, caller, { order: document }) {
    const order = document === null ? null : toOrder(document);
    const standing = standingOf(order, volunteerId, caller);
    const isEntitled = standing === "requester" || standing === "staff";
    const hasSaidSo = barredOf(caller.document).some((one) => one.personId === volunteerId);
    if (!isEntitled && (isBarred || !hasSaidSo)) return refuse(standing);
    const beneficiaryId = isEntitled && order !== null ? order.beneficiaryId : caller.person.personId;
    const people = new Map((await findPeople([beneficiaryId, volunteerId])).map((one) => [one._id, one]));
    const name = maskName(people.get(volunteerId)?.name ?? "");
    const byStaff = standing === "staff";
    await recordAudit(caller, {
      id: `setBarred:${caller.keyedId}`,
      call: "people.setBarred",
      target: volunteerId,
      outcome: "done",
      role: byStaff ? (caller.roles.at(-1) ?? "resident") : "resident",
      code: isBarred ? "barred" : "allowed",
      reason: `${beneficiaryId} ${orderId}`,
    });
    const one: Barred = { personId: volunteerId, name, orderId, atMs: caller.nowMs, byStaff };
    const end = await changePersonOnce(people.get(beneficiaryId) ?? null, caller, (person) => {
      const after = isBarred ? withBarred(barredOf(person), one) : withoutBarred(barredOf(person), volunteerId);
      return after === null ? null : { barred: replaced(after) };
    });
    if (end === "refused") return refuse(people.has(beneficiaryId) ? "TOO_MANY_BARRED" : "NOT_FOUND");
    if (end === "busy") return refuse("BUSY");
    await followBarred(beneficiaryId, volunteerId, orderId);
    return done({ volunteerId, isBarred });
  },
});

const barredOf = ({ barred }: PersonDocument): readonly Barred[] => barred ?? [];

/** What the caller is to the matter, or why he may not say it. Only who had a slot of the order can be meant. */
function standingOf(
  order: Order | null,
  volunteerId: string,
  caller: Caller,
): "requester" | "staff" | "NOT_FOUND" | "OWN_MATTER" {
  if (order === null || !hadSlot(order, volunteerId)) return "NOT_FOUND";
  if (isRequester(order, caller.person)) return "requester";
  if (!reaches(caller.person, areaRoles, order.areaId, caller.nowMs)) return "NOT_FOUND";
  return isOwnMatter(order, caller.person) ? "OWN_MATTER" : "staff";
}

const hadSlot = (order: Order, personId: string): boolean =>
  order.journal.some(
    ({ byPersonId, event }) => (event === "grabbed" || event === "offerAccepted") && byPersonId === personId,
  );
