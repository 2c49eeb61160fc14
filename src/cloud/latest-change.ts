let changedAtMs = 0;

/**
 * This person has changed something, or was told that it cannot be changed any more: either way what was asked before may
 * be old, however fresh it is.
 */
export const noteChange = (): void => {
  changedAtMs = Date.now();
};

export const hasChangedSince = (atMs: number): boolean => changedAtMs >= atMs;
