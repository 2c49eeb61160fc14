import type { GeoPoint } from "../../../domain/areas/geo-point";

/** What happened at the door: the proof of being there, or what was done in the end. */
export type DoorStep =
  | { readonly kind: "arrive"; readonly serviceCode: string; readonly position: GeoPoint | null }
  | { readonly kind: "arrive"; readonly visitCode: string; readonly position: GeoPoint | null }
  | { readonly kind: "leave"; readonly workDone: string };

/** What the cloud decided against a step, in words. It stays until the person has seen it. */
export type Refusal = { readonly code: string; readonly sentence: string };

/** A step kept on this phone until the cloud has decided about it. Times are by the phone's own clock. */
export type KeptStep = {
  readonly key: string;
  readonly orderId: string;
  readonly happenedAtMs: number;
  readonly step: DoorStep;
  readonly refusal: Refusal | null;
  /** It could not be told at the first try, so the person is told that it is kept. */
  readonly wasTried: boolean;
};
