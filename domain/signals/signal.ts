/** What a pattern may point to. A signal asks a person to look; it never punishes anybody by itself. */
export const signalKinds = [
  "pairShare",
  "mutualHelp",
  "ring",
  "newCounterparts",
  "newHousehold",
  "giveBackHabit",
  "fastGrabs",
  "fixedPosition",
  "harshRater",
  "staffFavour",
  "givenByHand",
  "redeemLoop",
  "shrinkage",
] as const;
export type SignalKind = (typeof signalKinds)[number];

export type SignalFact = { readonly name: string; readonly value: string };

/** Something worth a look: who it is about, and the figures that made it. */
export type Signal = {
  readonly kind: SignalKind;
  /** Tells the same matter found again from a new one. */
  readonly subject: string;
  readonly personIds: readonly string[];
  /** One sentence as a colleague would say it. */
  readonly words: string;
  readonly facts: readonly SignalFact[];
  /** Orders to begin with; at most ten. */
  readonly orderIds: readonly string[];
};

/** More than a few examples nobody opens. */
const examplesMax = 10;

export const exampleOrders = (services: readonly { readonly orderId: string }[]): readonly string[] =>
  services.slice(-examplesMax).map(({ orderId }) => orderId);

export const percentText = (share: number): string => `${Math.round(share * 100)}%`;

/** 没问题 closes it; 去核实 keeps it on the list with who looks into it; 核实了 closes it with what was done. */
export const signalStates = ["open", "checking", "dismissed", "acted"] as const;
export type SignalState = (typeof signalStates)[number];

export const signalDecisions = ["check", "dismiss", "act"] as const;
export type SignalDecision = (typeof signalDecisions)[number];

const ends: Readonly<Record<SignalDecision, SignalState>> = { check: "checking", dismiss: "dismissed", act: "acted" };

/** Where a decision leads; null where it is closed already, or somebody is looking into it. */
export const decidedSignal = (state: SignalState, decision: SignalDecision): SignalState | null => {
  if (state === "dismissed" || state === "acted") return null;
  return state === "checking" && decision === "check" ? null : ends[decision];
};
