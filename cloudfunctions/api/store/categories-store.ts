import { policyAt } from "../../../domain/policies/policy-at";
import type { CategoryPolicy, PolicyContent } from "../../../domain/categories/category-policy";
import { usualService, type CategoryRule } from "../../../domain/orders/category-rule";
import { command } from "./database";
import { reading, readingList, type Reading } from "./read-together";

/**
 * A kind of help as it is read in one trip: the policy in force and those to come, of which each reader takes the one
 * that holds at his moment. All that ever held stand in `categoryPolicies`.
 */
export type CategoryDocument = {
  readonly _id: string;
  /** False takes it from everybody at once, whatever its policies say. */
  readonly isShown: boolean;
  /** Orders the tiles. */
  readonly place: number;
  /** Missing in documents older than dated policies; these carry their one policy themselves. */
  readonly policies?: readonly CategoryPolicy[];
  /** The newest policy ever written, withdrawn ones included: its number is never given again. */
  readonly latestVersion?: number;
};

type UndatedCategory = Pick<
  CategoryRule,
  "name" | "plannedMinutes" | "mustReview" | "requiredSkills" | "deadlines" | "pointsRule"
> & { readonly icon: string; readonly usualText: string };

export const categoryById = (id: string): Reading<CategoryDocument | null> => reading("categories", id);

export const categoriesMax = 40;

/** The kinds of help on offer, in the order of their tiles. */
export const shownCategories = (): Reading<readonly CategoryDocument[]> =>
  readingList("categories", { isShown: true }, { place: 1 }, categoriesMax);

/** Every kind of help, hidden ones included. */
export const everyCategory = (): Reading<readonly CategoryDocument[]> =>
  readingList("categories", { place: command.gte(0) }, { place: 1 }, categoriesMax);

export const latestVersionOf = (document: CategoryDocument): number => document.latestVersion ?? 1;

export const policiesOf = (document: CategoryDocument): readonly CategoryPolicy[] =>
  document.policies ?? [undatedPolicy(document as CategoryDocument & UndatedCategory)];

export const policyInForce = (document: CategoryDocument, nowMs: number): CategoryPolicy | null =>
  policyAt(policiesOf(document), nowMs);

/** The policy by which somebody may ask for this kind of help now; null when there is none. */
export function offeredPolicy(document: CategoryDocument | null, nowMs: number): CategoryPolicy | null {
  const policy = document?.isShown === true ? policyInForce(document, nowMs) : null;
  return policy?.isShown === true ? policy : null;
}

/** What a category without dates says, as its first policy. */
function undatedPolicy(document: UndatedCategory): CategoryPolicy {
  const { deadlines, icon, mustReview, name, plannedMinutes, pointsRule, requiredSkills, usualText } = document;
  const content: PolicyContent = {
    ...usualService,
    ...{ deadlines, icon, mustReview, name, plannedMinutes, pointsRule, requiredSkills },
    isShown: true,
    templates: [usualText],
    form: [],
    slotsChangeable: false,
  };
  return { ...content, version: 1, validFromMs: 0 };
}
