import type { CategoryPolicy } from "../../domain/categories/category-policy";
import type { CategoryDocument } from "../api/store/categories-store";
import { firstPolicyRow } from "../api/store/category-policies-store";
import { installOnce } from "../api/store/install-store";
import type { Organisation } from "./organisation";

type Category = Organisation["categories"][number];

/** Adds the kinds of help that are not there yet, each with the policy it begins with; gives how many were new. */
export async function addCategories(categories: readonly Category[]): Promise<number> {
  let added = 0;
  for (const [place, category] of categories.entries()) {
    const policy = firstPolicy(category);
    // A category that is there already has a history of its own.
    if (!(await installOnce("categories", categoryDocument(category.categoryId, place, policy)))) continue;
    await installOnce("categoryPolicies", firstPolicyRow(category.categoryId, policy));
    added += 1;
  }
  return added;
}

const categoryDocument = (categoryId: string, place: number, policy: CategoryPolicy): CategoryDocument => ({
  _id: categoryId,
  isShown: true,
  place,
  policies: [policy],
  latestVersion: policy.version,
});

/** The policy that a kind of help begins with. */
export function firstPolicy({ categoryId: _id, otherTexts, usualText, ...content }: Category): CategoryPolicy {
  return { ...content, templates: [usualText, ...otherTexts], version: 1, validFromMs: 0 };
}
