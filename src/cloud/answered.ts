const answers = new Map<string, unknown>();
const KEPT = 60;

/** The last answer to a question asked since the mini-program was opened. */
export const answered = (question: string): unknown => answers.get(question);

/** Keeps the newest answers; the oldest question goes when there are too many. */
export function rememberAnswer(question: string, answer: unknown): void {
  answers.delete(question);
  answers.set(question, answer);
  const oldest = answers.keys().next();
  if (answers.size > KEPT && !oldest.done) answers.delete(oldest.value);
}
