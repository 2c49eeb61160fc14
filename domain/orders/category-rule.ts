import type { PointsRule } from "../points/points-rule";
import type { Risk } from "./risk";

/** The part of a category that an order keeps from the moment it was published, so later edits never change it. */
export type CategoryRule = {
  readonly categoryId: string;
  /** The dated policy that made the order; a later one says nothing about it. */
  readonly policyVersion: number;
  readonly name: string;
  readonly plannedMinutes: number;
  readonly mustReview: boolean;
  readonly requiredSkills: readonly string[];
  /** How many volunteers one order usually needs, at most `slotsMax`. */
  readonly slotCount: number;
  /** How many volunteers must hold a slot before anybody may begin: two where nobody should be alone. */
  readonly takersNeeded: number;
  /** Pictures of the place before and after belong to the service. */
  readonly asksPhotos: boolean;
  /** Staff look at the place once more before they evaluate. */
  readonly needsRecheck: boolean;
  /** What this service never includes, in sentences both sides read before anything begins. */
  readonly forbidden: readonly string[];
  readonly risk: Risk;
  readonly deadlines: { readonly reviewMinutes: number; readonly takenHours: number; readonly evaluatedDays: number };
  readonly pointsRule: PointsRule;
};

/** Takers live inside the one order document, so that grabbing stays one conditional write; hence few. */
export const slotsMax = 10;

/** What categories and orders written before these questions existed answer to them. */
export const usualService = {
  policyVersion: 1,
  slotCount: 1,
  takersNeeded: 1,
  asksPhotos: false,
  needsRecheck: false,
  forbidden: [] as readonly string[],
  risk: "low",
} as const;
