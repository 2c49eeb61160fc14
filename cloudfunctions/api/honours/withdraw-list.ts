import type { Answer } from "../answer";
import { handle } from "../handler";
import { closedSlot, honourListById } from "../store/honour-lists-store";
import { honourRoles } from "./honour-roles";
import { takeStep } from "./take-step";

/** Takes a list back before it is frozen, with the reason; another may then be begun. */
export const withdrawHonourList = handle<"honours.withdraw">()({
  together: ({ listId }) => ({ list: honourListById(listId) }),
  run: ({ reason }, caller, { list }): Promise<Answer<"honours.withdraw">> =>
    takeStep(list, caller, {
      event: "withdrawn",
      reason,
      by: honourRoles,
      change: (_list, document) => ({ isPublic: false, slot: closedSlot(document) }),
    }),
});
