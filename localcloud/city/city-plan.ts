import type { GeoPoint } from "../../domain/areas/geo-point";
import type { WantedTimeWish } from "../../domain/orders/wanted-time-rules";
import type { FreeCell } from "../../domain/people/free-cells";
import type { HeldRole } from "../../domain/people/person";

/** An area of the plan, as a community's operator would install it. */
export type PlannedArea = {
  readonly areaId: string;
  readonly name: string;
  readonly kind: "city" | "street" | "community" | "grid" | "building";
  readonly placeName: string;
  readonly phone: string;
  readonly location: GeoPoint;
};

export type PlannedVolunteer = {
  readonly skills: readonly string[];
  readonly freeCells: readonly FreeCell[];
  /** How much he likes to help; 1 is usual, few have much more. */
  readonly eagerness: number;
  /** Days before the end of the plan at which he registered. */
  readonly registeredDaysBefore: number;
};

export type PlannedPerson = {
  readonly personId: string;
  readonly name: string;
  readonly phone: string;
  readonly areaId: string;
  readonly door: string;
  readonly location: GeoPoint;
  readonly roles: readonly Pick<HeldRole, "role" | "areaId" | "shopId">[];
  readonly volunteer: PlannedVolunteer | null;
};

export type PlannedOrder = {
  readonly atMs: number;
  /** Her place among the plan's people. */
  readonly person: number;
  readonly categoryId: string;
  readonly wish: WantedTimeWish;
  /** Told by phone and written down by staff. */
  readonly byPhone: boolean;
};

export type PlannedCommunity = {
  readonly areaId: string;
  readonly name: string;
  readonly centre: GeoPoint;
  readonly gridIds: readonly string[];
  readonly buildings: readonly PlannedArea[];
};

/** A city without anything that happened in it: who lives where, who helps, and who asks for what when. */
export type CityPlan = {
  readonly seed: number;
  /** The first step of every area's path, e.g. `zc`. */
  readonly root: string;
  readonly fromMs: number;
  readonly untilMs: number;
  readonly areas: readonly PlannedArea[];
  readonly communities: readonly PlannedCommunity[];
  readonly people: readonly PlannedPerson[];
  readonly orders: readonly PlannedOrder[];
};
