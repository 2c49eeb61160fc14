/** Whether some of the time is left that a call may spend on many orders; the rest of the function's limit is for its answer. */
export function timeLeft(spentMsMax: number): () => boolean {
  const untilMs = performance.now() + spentMsMax;
  return () => performance.now() < untilMs;
}
