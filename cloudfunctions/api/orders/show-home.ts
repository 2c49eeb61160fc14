import { expectedPoints } from "../../../domain/points/expected-points";
import { isRequester } from "../../../domain/orders/order-relation";
import type { Person } from "../../../domain/people/person";
import { pageRows } from "../../../contract/fields";
import { done } from "../answer";
import { handle } from "../handler";
import { command } from "../store/database";
import { countUnread } from "../store/inbox-store";
import { shownCategories, type CategoryDocument } from "../store/categories-store";
import { listOrders, toOrder, type OrderDocument } from "../store/orders-store";
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
      categories: categories.map(viewCategory),
      mine: view(mine, caller.person),
      taken: view(taken, caller.person),
      unreadCount,
    });
  },
});

const view = (rows: readonly OrderDocument[], person: Person) =>
  rows.slice(0, pageRows).map((row) => viewOwnOrder(row, person));

const viewCategory = (category: CategoryDocument) => ({
  categoryId: category._id,
  name: category.name,
  icon: category.icon,
  usualText: category.usualText,
  plannedMinutes: category.plannedMinutes,
  expectedPoints: expectedPoints(category.pointsRule, category.plannedMinutes),
});
