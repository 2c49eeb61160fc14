import type { Role } from "../people/role";

export type StockEvent = "asked" | "counted" | "recounted" | "agreed" | "differed" | "approved" | "refused";

/** One step of a matter; proves a repeated call, and audit and messages are made from it. */
export type StockMatterEntry = {
  readonly version: number;
  readonly event: StockEvent;
  readonly atMs: number;
  readonly byPersonId: string;
  readonly role: Role;
  readonly key: string;
  readonly bodyHash: string;
  readonly reason: string;
};

type MatterFacts = {
  readonly matterId: string;
  readonly shopId: string;
  readonly shopName: string;
  /** Where the shop is: who looks after it decides. */
  readonly areaId: string;
  readonly ancestors: readonly string[];
  readonly offeringId: string;
  readonly offeringTitle: string;
  /** Office and surname of who began it. */
  readonly byWhom: string;
  readonly reason: string;
  /** Signed: how the stock changes when it is approved. */
  readonly pieces: number;
  readonly atMs: number;
  readonly version: number;
  readonly journal: readonly StockMatterEntry[];
};

/** Somebody asks that pieces be written off. */
export type WriteOff = MatterFacts & {
  readonly kind: "writeOff";
  readonly state: "toApprove" | "approved" | "refused";
};

/** What one person counted, beside what the book said at that moment: handing over goes on while two people count. */
export type CountedPieces = {
  readonly round: number;
  readonly personId: string;
  readonly pieces: number;
  readonly book: number;
};

/** Two people count the same shelf, neither knowing the other's figure. */
export type StockCount = MatterFacts & {
  readonly kind: "count";
  readonly state: "counting" | "agreed" | "toApprove" | "approved" | "refused";
  readonly round: number;
  readonly counted: readonly CountedPieces[];
};

export type StockMatter = WriteOff | StockCount;

/** Who has had a hand in it and so cannot approve it. */
export const handsIn = (matter: StockMatter): readonly string[] => [
  ...new Set(
    matter.journal
      .filter(({ event }) => event !== "approved" && event !== "refused")
      .map(({ byPersonId }) => byPersonId),
  ),
];
