import { comingAfter } from "../../../domain/policies/policy-at";
import { done } from "../answer";
import { handle } from "../handler";
import { everyCategory, policiesOf, policyInForce, type CategoryDocument } from "../store/categories-store";

/** Every kind of help with what holds of it now, hidden ones included. One round trip. */
export const listCategories = handle<"categories.list">()({
  together: () => ({ categories: everyCategory() }),
  run(_input, { nowMs }, { categories }) {
    return Promise.resolve(done({ categories: categories.flatMap((category) => viewRow(category, nowMs)) }));
  },
});

function viewRow(category: CategoryDocument, nowMs: number) {
  const [next] = comingAfter(policiesOf(category), nowMs);
  const policy = policyInForce(category, nowMs) ?? next;
  if (policy === undefined) return [];
  const { icon, isShown, name, validFromMs, version } = policy;
  const nextFromMs = next === undefined ? null : next.validFromMs;
  return [
    { categoryId: category._id, name, icon, isShown: isShown && category.isShown, version, validFromMs, nextFromMs },
  ];
}
