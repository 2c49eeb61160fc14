import { reaches } from "../../../domain/people/held-roles";
import { asAnswer, refuse } from "../answer";
import { handle } from "../handler";
import { checkText } from "../store/content-check";
import { orderById } from "../store/orders-store";
import { changeAsStaff } from "./change-as-staff";

/** What was agreed about a stuck matter, on which level and with which units; the order's one record of it. */
export const handleOrder = handle<"orders.handle">()({
  together: (input) => ({ order: orderById(input.orderId) }),
  async run({ level, units, words, key }, caller, { order }) {
    if ((await checkText(caller.openid, [...units, words].join(" "))) === "risky") return refuse("TEXT_REFUSED");
    const isAbove =
      level !== "duty" &&
      order !== null &&
      reaches(caller.person, ["gridWorker"], order.areaId, caller.nowMs) &&
      !reaches(caller.person, ["communityStaff", "admin"], order.areaId, caller.nowMs);
    if (isAbove) return refuse("LEVEL_ABOVE_YOU");
    const byName = caller.person.name;
    return asAnswer<"orders.handle">(
      await changeAsStaff(order, caller, key, { name: "handle", level, units, words, byName }),
    );
  },
});
