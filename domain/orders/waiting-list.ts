/** A volunteer who would come if a slot became free, first come first asked. */
export type Waiting = {
  readonly personId: string;
  readonly name: string;
  readonly sinceMs: number;
};

/** More would wait in vain. */
export const waitingMax = 5;
