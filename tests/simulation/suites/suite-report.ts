/** What a suite did, in numbers, and everything that must not be and was. */
export type SuiteReport = {
  readonly name: string;
  readonly seed: number;
  /** How much was done, by what it is called. */
  readonly counts: Readonly<Record<string, number>>;
  /** How often each answer was given. */
  readonly answers: ReadonlyMap<string, number>;
  readonly faults: readonly string[];
};

/** Answers by kind: a suite in which everything is refused proves nothing. */
export function sortAnswers(
  answers: ReadonlyMap<string, number>,
): Record<"succeeded" | "refused" | "conflicted", number> {
  const sorted = { succeeded: 0, refused: 0, conflicted: 0 };
  for (const [answer, times] of answers) {
    if (answer === "ok") sorted.succeeded += times;
    else if (answer === "BUSY" || answer === "INTERNAL") sorted.conflicted += times;
    else sorted.refused += times;
  }
  return sorted;
}

export function describeReport({ name, seed, counts, answers, faults }: SuiteReport): string {
  const numbers = Object.entries({ ...counts, ...sortAnswers(answers) }).map(([what, count]) => `${what} ${count}`);
  const codes = [...answers].sort((one, other) => other[1] - one[1]).map(([code, times]) => `${code} ${times}`);
  return [
    `${name} (seed ${seed}): ${numbers.join(", ")}`,
    `  ${codes.join(", ")}`,
    ...faults.map((fault) => `  !! ${fault}`),
  ].join("\n");
}

export function countAnswer(answers: Map<string, number>, answer: unknown): void {
  const { ok, code } = (answer ?? { ok: false, code: "no answer" }) as { ok: boolean; code?: string };
  const name = ok ? "ok" : String(code);
  answers.set(name, (answers.get(name) ?? 0) + 1);
}
