import { expectedPoints } from "../../../domain/points/expected-points";
import { isRequester } from "../../../domain/orders/order-relation";
import type { Person } from "../../../domain/people/person";
import { pageRows } from "../../../contract/fields";
import type { Output } from "../../../contract/index";
import { done } from "../answer";
import { handle } from "../handler";
import { command } from "../store/database";
import { countUnread } from "../store/inbox-store";
import { offeredPolicy, shownCategories, type CategoryDocument } from "../store/categories-store";
import { listOrders, toOrder, type OrderDocument } from "../store/orders-store";
import { rulesOf } from "./service-rules";
import { viewField } from "../categories/view-policy";
import { viewOwnOrder } from "./view-own-order";

/** The first screen: pictures to tap, what I asked for, what I took, and how many messages wait. */
export const showHome = handle<"orders.showHome">()({
  together: () => ({ categories: shownCategories() }),
  async run(_input, caller, { categories }) {
    const { personId } = caller.person;
    const [unfinished, unreadCount] = await Promise.all([
      listOrders({
        filter: { parties: command.in([`r:${personId}`, `t:${personId}`]), isFinished: false },
        sortBy: "updatedAtMs",
        direction: "desc",
        after: null,
        rows: pageRows,
      }),
      countUnread(personId, caller.document.readUntilMs),
    ]);
    const taken = unfinished.filter((row) => row.parties.includes(`t:${personId}`));
    const mine = unfinished.filter((row) => !taken.includes(row) && isRequester(toOrder(row), caller.person));
    return done({
      categories: categories.flatMap((category) => viewCategory(category, caller.nowMs)),
      mine: view(mine, caller.person),
      taken: view(taken, caller.person),
      unreadCount,
    });
  },
});

const view = (rows: readonly OrderDocument[], person: Person) =>
  rows.slice(0, pageRows).map((row) => viewOwnOrder(row, person));

/** The tile and the card of a kind of help as its policy in force has it; nothing when it is not offered now. */
function viewCategory(category: CategoryDocument, nowMs: number): Output<"orders.showHome">["categories"] {
  const policy = offeredPolicy(category, nowMs);
  if (policy === null) return [];
  const { form, icon, mustReview, name, plannedMinutes, slotCount, slotsChangeable, templates } = policy;
  return [
    {
      ...{ name, icon, plannedMinutes, slotCount, slotsChangeable, mustReview },
      categoryId: category._id,
      usualText: templates[0] ?? "",
      templates: [...templates],
      form: form.map(viewField),
      expectedPoints: expectedPoints(policy.pointsRule, plannedMinutes),
      rules: rulesOf(policy),
    },
  ];
}
