import { isOwnMatter } from "../../../domain/orders/order-relation";
import type { OrderCommand } from "../../../domain/orders/order-command";
import type { Caller } from "../caller";
import { toOrder, type OrderDocument } from "../store/orders-store";
import { actorOf, changeOrder, mayCommand, type Change, type KeptBeside } from "./change-order";
import { changeOrderWith } from "./change-with-volunteers";
import { staffRole } from "./staff-role";

type StaffCommand = OrderCommand extends infer C
  ? C extends OrderCommand
    ? Omit<C, "actor" | "nowMs">
    : never
  : never;
type StaffChange = Change | { readonly ok: false; readonly code: string };

/**
 * One step of staff: in their scope, never in a matter of their own household, and never on what strangers may not know.
 * Steps that free or bind a volunteer go through a transaction; the others are one conditional write.
 */
export async function changeAsStaff(
  document: OrderDocument | null,
  caller: Caller,
  key: string,
  step: StaffCommand & { readonly frees?: boolean; readonly beside?: KeptBeside },
): Promise<StaffChange> {
  const { frees, beside, ...given } = step;
  if (document === null || !mayCommand(toOrder(document), caller, step.name)) return { ok: false, code: "NOT_FOUND" };
  if (isOwnMatter(toOrder(document), caller.person)) return { ok: false, code: "OWN_MATTER" };
  const command = { ...given, actor: actorOf(caller, staffRole(caller), key), nowMs: caller.nowMs } as OrderCommand;
  return frees === true
    ? changeOrderWith(document._id, caller, command)
    : changeOrder(document, caller, command, beside);
}
