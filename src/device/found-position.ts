import type { GeoPoint } from "../../domain/areas/geo-point";

export type FoundPosition =
  | { readonly kind: "found"; readonly point: GeoPoint }
  /** The person said no, now or before. */
  | { readonly kind: "refused" }
  /** The phone does not know, or did not answer in time. */
  | { readonly kind: "unknown" };
