import type { Evaluation, Rating } from "./judgements";
import type { Taker } from "./taker";

/** What has happened to an order: past tense, with everything needed to evolve it. */
export type OrderEvent =
  | { readonly name: "published" }
  | { readonly name: "approved" }
  | { readonly name: "returned"; readonly reason: string }
  | { readonly name: "publishedByRule" }
  | { readonly name: "cancelled"; readonly reason: string }
  | { readonly name: "grabbed"; readonly taker: Taker }
  | { readonly name: "expired" }
  | { readonly name: "gaveBack"; readonly personId: string; readonly reason: string }
  | { readonly name: "codeRefused"; readonly personId: string }
  | { readonly name: "arrived"; readonly personId: string }
  | { readonly name: "left"; readonly personId: string; readonly minutes: number; readonly workDone: string }
  | { readonly name: "confirmed"; readonly rating: Rating }
  | { readonly name: "confirmedByRule"; readonly rating: Rating }
  | { readonly name: "evaluated"; readonly evaluation: Evaluation };

export type OrderEventName = OrderEvent["name"];
