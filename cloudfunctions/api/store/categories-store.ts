import { usualService, type CategoryRule } from "../../../domain/orders/category-rule";
import { reading, readingList, type Reading } from "./read-together";

/** A kind of help as staff keep it. `place` orders the tiles; hidden ones keep their old orders readable. */
export type CategoryDocument = {
  readonly _id: string;
  readonly icon: string;
  readonly usualText: string;
  readonly isShown: boolean;
  readonly place: number;
} & Omit<CategoryRule, "categoryId" | keyof typeof usualService> &
  Partial<Pick<CategoryRule, keyof typeof usualService>>;

export const categoryById = (id: string): Reading<CategoryDocument | null> => reading("categories", id);

export const toCategoryRule = (document: CategoryDocument): CategoryRule => ({
  categoryId: document._id,
  name: document.name,
  plannedMinutes: document.plannedMinutes,
  mustReview: document.mustReview,
  requiredSkills: document.requiredSkills,
  slotCount: document.slotCount ?? usualService.slotCount,
  takersNeeded: document.takersNeeded ?? usualService.takersNeeded,
  asksPhotos: document.asksPhotos ?? usualService.asksPhotos,
  needsRecheck: document.needsRecheck ?? usualService.needsRecheck,
  deadlines: document.deadlines,
  pointsRule: document.pointsRule,
});

const categoriesMax = 40;

/** The kinds of help on offer, in the order of their tiles. */
export const shownCategories = (): Reading<readonly CategoryDocument[]> =>
  readingList("categories", { isShown: true }, { place: 1 }, categoriesMax);
