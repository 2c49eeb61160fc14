let changedAtMs = 0;

/** This person has changed something: whatever was asked before may be old, however fresh it is. */
export const noteChange = (): void => {
  changedAtMs = Date.now();
};

export const hasChangedSince = (atMs: number): boolean => changedAtMs >= atMs;
