/** Together they wait for the database; more at once would only make it wait. */
const atOnceMax = 8;

/**
 * Works through a list, several at once, until it is done or the time is up. What was not begun is answered by `late`;
 * the answers stand in the order of the list.
 */
export async function inTurns<T, R>(
  list: readonly T[],
  hasTime: () => boolean,
  work: (one: T) => Promise<R>,
  late: (one: T) => R,
): Promise<readonly R[]> {
  const answers = list.map(late);
  const turns = list.entries();
  const lane = async () => {
    for (const [place, one] of turns) {
      if (!hasTime()) return;
      answers[place] = await work(one);
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnceMax, list.length) }, lane));
  return answers;
}
