/** Somebody who could fill a slot of an order. `cost` is a whole number from 0 to 1,000,000,000, lower is better. */
export type Candidate = { readonly volunteer: number; readonly cost: number };

/** An order with its free slots (0 or more), what each costs that stays empty (whole, as a cost), and who could fill one. */
export type OrderToFill = {
  readonly slots: number;
  readonly emptySlotPrice: number;
  readonly candidates: readonly Candidate[];
};

export type AssignmentProblem = {
  readonly orders: readonly OrderToFill[];
  /** How many more orders each volunteer can take. */
  readonly capacities: readonly number[];
  /**
   * What each order that a volunteer gets here adds to the cost of his next one: the second costs this much more, the third
   * twice as much. Whole; nothing unless told.
   */
  readonly loadCost?: number;
  /** Whether one volunteer cannot do both (their times, with the way between, overlap). Symmetric. */
  readonly cannotBoth?: (oneOrder: number, otherOrder: number, volunteer: number) => boolean;
};

/** A volunteer in a slot of an order, both by their place in the problem. */
export type Pair = { readonly order: number; readonly volunteer: number; readonly cost: number };

export type Assignment = {
  /** By order, then by volunteer. */
  readonly pairs: readonly Pair[];
  /** How many slots of each order stay empty. */
  readonly emptySlots: readonly number[];
  /** What the pairs cost, those who got several, and the empty slots. */
  readonly cost: number;
  readonly isOptimal: boolean;
  /** No assignment costs less: proven, though not always reached. */
  readonly lowestPossible: number;
};

/** Between two slices of work: how much is done (0..1, never less than before), and the best found if one stopped here. */
export type AssignmentSlice = { readonly doneShare: number; readonly best: () => Assignment };
