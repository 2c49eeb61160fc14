import type { CategoryRule } from "../../../domain/orders/order";
import { database } from "./database";
import { guardedFilter } from "./guarded-filter";
import { reading, type Reading } from "./read-together";

/** A kind of help as staff keep it. `place` orders the tiles; hidden ones keep their old orders readable. */
export interface CategoryDocument extends Omit<CategoryRule, "categoryId"> {
  readonly _id: string;
  readonly icon: string;
  readonly usualText: string;
  readonly isShown: boolean;
  readonly place: number;
}

export const categoryById = (id: string): Reading<CategoryDocument> => reading("categories", id);

export const toCategoryRule = (document: CategoryDocument): CategoryRule => ({
  categoryId: document._id,
  name: document.name,
  plannedMinutes: document.plannedMinutes,
  mustReview: document.mustReview,
  requiredSkills: document.requiredSkills,
  deadlines: document.deadlines,
  pointsRule: document.pointsRule,
});

const categoriesMax = 40;

export async function listCategories(): Promise<readonly CategoryDocument[]> {
  const { data } = await database
    .collection("categories")
    .where(guardedFilter({ isShown: true }))
    .orderBy("place", "asc")
    .limit(categoriesMax)
    .get();
  return data as CategoryDocument[];
}
