/** One measured figure beside its target: a line of JSON on standard output, for people and machines alike. */
export type Figure = {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** A sentence such as `<= 3`. */
  readonly target: string;
  readonly holds: boolean;
};

let allHold = true;

export function printFigure(figure: Figure): void {
  allHold &&= figure.holds;
  process.stdout.write(`${JSON.stringify(figure)}\n`);
}

export const atMost = (name: string, value: number, unit: string, most: number): Figure => ({
  name,
  value,
  unit,
  target: `<= ${most}`,
  holds: value <= most,
});

export const exactly = (name: string, value: number, unit: string, wanted: number): Figure => ({
  name,
  value,
  unit,
  target: `= ${wanted}`,
  holds: value === wanted,
});

export const atLeast = (name: string, value: number, unit: string, least: number): Figure => ({
  name,
  value,
  unit,
  target: `>= ${least}`,
  holds: value >= least,
});

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
};

/** Ends the process: 0 when every figure held, 1 when one did not. */
export const endBench = (): never => process.exit(allHold ? 0 : 1);
