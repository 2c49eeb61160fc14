import type { Actor } from "./journal-entry";
import type { Grabber } from "./decide-grab";
import type { Verdict } from "./dispute";
import type { StuckLevel } from "./escalation";
import type { Evidence } from "./evidence";
import type { Conduct } from "./judgements";
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
  /** Without a code her changing picture was read, which the cloud knows again; `ageMs` is how long ago it was when it could not be sent. */
  | { readonly name: "arrive"; readonly serviceCode: string | null; readonly ageMs?: number }
  | { readonly name: "leave"; readonly workDone: string; readonly ageMs?: number }
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
      readonly recheck?: string | null;
      readonly conduct?: readonly Conduct[];
      /** This order was drawn for a call-back. */
      readonly drawn?: boolean;
    }
  /** To one volunteer, or to one for each of several free slots. Sent out with others it passes over nobody who is asked already. */
  | {
      readonly name: "offer";
      readonly to: Grabber;
      readonly alsoTo?: readonly Grabber[];
      readonly dispatchId?: string;
    }
  | { readonly name: "acceptOffer"; readonly grabber: Grabber }
  | { readonly name: "declineOffer" }
  | { readonly name: "expireOffer" }
  /** One volunteer's slot, or with null everybody's and the offer; with a dispatch the offer that belongs to it, and nothing else. */
  | {
      readonly name: "takeBack";
      readonly reason: string;
      readonly volunteerId?: string | null;
      readonly dispatchId?: string;
    }
  | { readonly name: "answer"; readonly answer: string }
  | { readonly name: "cannotDo"; readonly reason: string }
  /** One volunteer, or with null everybody who should have come. */
  | { readonly name: "reportNoShow"; readonly reason: string; readonly volunteerId?: string | null }
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
  | { readonly name: "offerToTeam"; readonly teamName: string; readonly to: readonly Grabber[] }
  | { readonly name: "joinWaiting"; readonly grabber: Grabber }
  | { readonly name: "leaveWaiting" }
  | { readonly name: "handOver"; readonly to: Grabber; readonly reason: string }
  | { readonly name: "startShort" }
  /** `told` are the people of the next level who are told now. */
  | { readonly name: "escalate"; readonly told: readonly string[] }
  | {
      readonly name: "handle";
      readonly level: StuckLevel;
      readonly byName: string;
      readonly units: readonly string[];
      readonly words: string;
    }
  | { readonly name: "addEvidence"; readonly evidence: readonly Evidence[] }
  | { readonly name: "remind" }
  | {
      readonly name: "confirmAtDoor";
      readonly doneCode: string;
      readonly outcome: Outcome;
      readonly stars: 1 | 2 | 3 | 4 | 5;
      readonly comment: string;
    }
  | { readonly name: "ratePrivately"; readonly stars: 1 | 2 | 3 | 4 | 5; readonly note: string }
  | { readonly name: "recordStaffCall"; readonly words: string }
  | { readonly name: "dispute"; readonly story: string; readonly side: "requester" | "volunteer" }
  | { readonly name: "replyToDispute"; readonly story: string; readonly side: "requester" | "volunteer" }
  | { readonly name: "decideDispute"; readonly verdict: Verdict; readonly words: string }
);
