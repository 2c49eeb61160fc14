import type { CategoryRule } from "../orders/category-rule";
import type { FormField } from "./form-field";

/** Everything staff decide about a kind of help. Durations in minutes, hours and days as their names say. */
export type PolicyContent = Omit<CategoryRule, "categoryId" | "policyVersion"> & {
  /** The drawing of the tile. */
  readonly icon: string;
  /** Hidden: nobody can ask for it any more; old orders stay as they are. */
  readonly isShown: boolean;
  /** Texts to tap; the first one stands on the card already. */
  readonly templates: readonly string[];
  readonly form: readonly FormField[];
  /** Whether the requester may ask for more or fewer volunteers than usual. */
  readonly slotsChangeable: boolean;
};

/** What holds from a moment on until a later policy begins. Never edited: a change is a policy of its own. */
export type CategoryPolicy = PolicyContent & {
  readonly version: number;
  readonly validFromMs: number;
};

export const templatesMax = 3;
export const forbiddenMax = 6;
/** So many changes of one kind of help may lie ahead. */
export const comingMax = 5;
