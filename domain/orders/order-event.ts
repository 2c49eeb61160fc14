import type { Evaluation, Rating } from "./judgements";
import type { Offer } from "./offer";
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
  | { readonly name: "evaluated"; readonly evaluation: Evaluation }
  | { readonly name: "offered"; readonly offer: Offer }
  | { readonly name: "offerAccepted"; readonly taker: Taker }
  | { readonly name: "offerDeclined"; readonly personId: string }
  | { readonly name: "offerExpired" }
  | { readonly name: "takenBack"; readonly reason: string }
  | { readonly name: "answered"; readonly answer: string }
  | { readonly name: "foundImpossible"; readonly personId: string; readonly reason: string }
  | { readonly name: "volunteerMissed"; readonly personIds: readonly string[]; readonly reason: string }
  | { readonly name: "arrivedForCaller"; readonly reason: string }
  | { readonly name: "leftByRule" }
  | { readonly name: "confirmedForCaller"; readonly rating: Rating; readonly reason: string }
  | { readonly name: "reopened"; readonly reason: string }
  | { readonly name: "republished"; readonly reason: string };

export type OrderEventName = OrderEvent["name"];
