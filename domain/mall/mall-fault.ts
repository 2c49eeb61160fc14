/** Something that must never be true of the supermarket, named by its rule in the list of invariants. */
export type MallFault = {
  readonly rule: "S1" | "S2" | "S3" | "S4";
  /** The offering, day or redemption it was found at. */
  readonly at: string;
  readonly what: string;
};
