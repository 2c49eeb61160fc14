/** The units somebody typed in one line, whatever she put between them. */
export const unitsIn = (typed: string): readonly string[] =>
  typed
    .split(/[、，,；;\s]+/u)
    .map((unit) => unit.slice(0, 20))
    .filter((unit) => unit !== "");
