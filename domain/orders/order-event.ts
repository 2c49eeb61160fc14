import type { Dispute, Verdict } from "./dispute";
import type { EscalationLevel, Handling } from "./escalation";
import type { Evidence } from "./evidence";
import type { Evaluation, PrivateRating, Rating } from "./judgements";
import type { Offer } from "./offer";
import type { Taker } from "./taker";
import type { Waiting } from "./waiting-list";

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
  | { readonly name: "arrived"; readonly personId: string; readonly arrivedAtMs: number; readonly isLate: boolean }
  | {
      readonly name: "left";
      readonly personId: string;
      readonly leftAtMs: number;
      readonly minutes: number;
      readonly workDone: string;
      readonly isLate: boolean;
    }
  | { readonly name: "confirmed"; readonly rating: Rating }
  | { readonly name: "confirmedByRule"; readonly rating: Rating }
  | { readonly name: "evaluated"; readonly evaluation: Evaluation; readonly drawn: boolean }
  | { readonly name: "offered"; readonly offer: Offer }
  | { readonly name: "offerAccepted"; readonly taker: Taker }
  | { readonly name: "offerDeclined"; readonly personId: string }
  | { readonly name: "offerExpired" }
  | { readonly name: "takenBack"; readonly volunteerId: string | null; readonly reason: string }
  | { readonly name: "answered"; readonly answer: string }
  | { readonly name: "foundImpossible"; readonly personId: string; readonly reason: string }
  | { readonly name: "volunteerMissed"; readonly personIds: readonly string[]; readonly reason: string }
  | { readonly name: "arrivedForCaller"; readonly reason: string }
  | { readonly name: "leftByRule" }
  | { readonly name: "confirmedForCaller"; readonly rating: Rating; readonly reason: string }
  | { readonly name: "reopened"; readonly reason: string }
  | { readonly name: "republished"; readonly reason: string }
  | { readonly name: "waitingJoined"; readonly waiting: Waiting }
  | { readonly name: "waitingLeft"; readonly personId: string }
  | { readonly name: "handedOver"; readonly offer: Offer; readonly reason: string }
  | { readonly name: "startedShort" }
  | { readonly name: "escalated"; readonly level: EscalationLevel; readonly told: readonly string[] }
  | { readonly name: "handled"; readonly handling: Handling }
  | { readonly name: "evidenceAdded"; readonly evidence: readonly Evidence[] }
  | { readonly name: "reminded" }
  | { readonly name: "confirmedAtDoor"; readonly rating: Rating }
  | { readonly name: "ratedPrivately"; readonly rating: PrivateRating }
  | { readonly name: "staffCallRecorded"; readonly words: string }
  | { readonly name: "disputed"; readonly dispute: Dispute }
  | { readonly name: "disputeReplied"; readonly words: string }
  | { readonly name: "disputeDecided"; readonly verdict: Verdict; readonly words: string };

export type OrderEventName = OrderEvent["name"];
