import type { Actor } from "./journal-entry";
import type { Grabber } from "./decide-grab";
import type { Outcome } from "./outcome";

/** What somebody asks of an order. Time is an argument; identity comes from the platform. */
export type OrderCommand = { readonly actor: Actor; readonly nowMs: number } & (
  | { readonly name: "approve" }
  | { readonly name: "return"; readonly reason: string }
  | { readonly name: "publishByRule" }
  | { readonly name: "cancel"; readonly reason: string }
  | { readonly name: "grab"; readonly grabber: Grabber }
  | { readonly name: "expire" }
  | { readonly name: "giveBack"; readonly reason: string }
  | { readonly name: "arrive"; readonly serviceCode: string }
  | { readonly name: "leave"; readonly workDone: string }
  | {
      readonly name: "confirm";
      readonly outcome: Outcome;
      readonly stars: 1 | 2 | 3 | 4 | 5;
      readonly tags: readonly string[];
      readonly comment: string;
    }
  | { readonly name: "confirmByRule" }
  | {
      readonly name: "evaluate";
      readonly outcome: Outcome;
      readonly quality: 1 | 2 | 3 | 4 | 5;
      readonly comment: string;
    }
  | { readonly name: "offer"; readonly to: Grabber }
  | { readonly name: "acceptOffer"; readonly grabber: Grabber }
  | { readonly name: "declineOffer" }
  | { readonly name: "expireOffer" }
  | { readonly name: "takeBack"; readonly reason: string }
  | { readonly name: "answer"; readonly answer: string }
  | { readonly name: "cannotDo"; readonly reason: string }
  | { readonly name: "reportNoShow"; readonly reason: string }
  | { readonly name: "arriveForCaller"; readonly reason: string }
  | { readonly name: "leaveByRule" }
  | {
      readonly name: "confirmForCaller";
      readonly outcome: Outcome;
      readonly stars: 1 | 2 | 3 | 4 | 5;
      readonly comment: string;
      readonly reason: string;
    }
  | { readonly name: "reopen"; readonly reason: string }
  | { readonly name: "republish"; readonly reason: string }
);
