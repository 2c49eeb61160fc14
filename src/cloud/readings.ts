import type { CallName, Input } from "../../contract";
import { call } from "./call";
import { failureOf, type Failure } from "./failure";
import { hasChangedSince } from "./latest-change";

/** What is known about one question: the last answer, and what became of asking again. */
export type Known = {
  value: unknown;
  error: Failure | null;
  isLoading: boolean;
  askedAtMs: number;
};

const nothing: Known = { value: null, error: null, isLoading: true, askedAtMs: 0 };
const known = new Map<string, Known>();
const listeners = new Set<() => void>();
const KEPT_QUESTIONS = 60;

/** Which question a call and its input are. */
export const questionOf = <N extends CallName>(name: N, input: Input<N>): string => `${name} ${JSON.stringify(input)}`;

export const knownAbout = (question: string | null): Known =>
  (question === null ? nothing : known.get(question)) ?? nothing;

/** Asked again this soon, a question would get the same answer; pages mount and are shown at the same time. */
const FRESH_MS = 1_000;

export function isFresh(question: string | null): boolean {
  const { askedAtMs } = knownAbout(question);
  return !hasChangedSince(askedAtMs) && Date.now() - askedAtMs <= FRESH_MS;
}

export function whenKnown(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Asks the cloud, keeping the last answer meanwhile. Of two askings of one question only the later one counts. */
export async function ask(name: CallName, question: string): Promise<void> {
  const before = knownAbout(question);
  const asking: Known = {
    value: before.value,
    error: before.value === null ? null : before.error,
    isLoading: true,
    askedAtMs: Date.now(),
  };
  remember(question, asking);
  const reply = await call(name, JSON.parse(question.slice(name.length)) as never);
  if (known.get(question) !== asking) return;
  remember(question, {
    ...asking,
    value: reply.ok ? reply.value : asking.value,
    error: reply.ok ? null : failureOf(reply),
    isLoading: false,
  });
}

/** The question asked longest ago goes when there are too many. */
function remember(question: string, what: Known): void {
  known.delete(question);
  known.set(question, what);
  const oldest = known.keys().next();
  if (known.size > KEPT_QUESTIONS && !oldest.done) known.delete(oldest.value);
  for (const listener of listeners) listener();
}
