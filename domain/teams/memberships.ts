/** From when until when somebody belonged to a team or an organisation; `untilMs` is null while he does. */
export type Membership = {
  readonly personId: string;
  readonly fromMs: number;
  readonly untilMs: number | null;
};

/** Ended ones are kept until the quarter they may still count in is settled. */
const keptDays = 250;
const dayMs = 86_400_000;

/** Many times the members there may be at once; however often people come and go, those that ended first are dropped. */
export const membershipsMax = 300;

/**
 * The memberships after a change of members: who is new begins now, who is gone ends now, everybody else goes on. Whoever
 * comes back begins anew, so that the time between counts for nobody.
 */
export function membershipsAfter(
  before: readonly Membership[],
  memberIds: readonly string[],
  nowMs: number,
): readonly Membership[] {
  const isMember = new Set(memberIds);
  const going = before.filter(({ personId, untilMs }) => untilMs === null && isMember.has(personId));
  const known = new Set(going.map(({ personId }) => personId));
  const ending = before
    .filter(({ personId, untilMs }) => untilMs === null && !isMember.has(personId))
    .map((one) => ({ ...one, untilMs: nowMs }));
  const ended = before.filter(({ untilMs }) => untilMs !== null && untilMs > nowMs - keptDays * dayMs);
  const beginning = [...isMember]
    .filter((personId) => !known.has(personId))
    .map((personId) => ({ personId, fromMs: nowMs, untilMs: null }));
  const current = [...going, ...beginning];
  return [...[...ended, ...ending].slice(-(membershipsMax - current.length)), ...current];
}

/** What a document of before says: its members belong to it since it was made. */
export const membershipsSince = (memberIds: readonly string[], sinceMs: number): readonly Membership[] =>
  memberIds.map((personId) => ({ personId, fromMs: sinceMs, untilMs: null }));

/** Whether somebody belonged at a moment. */
export const belonged = (memberships: readonly Membership[], personId: string, atMs: number): boolean =>
  memberships.some((one) => one.personId === personId && one.fromMs <= atMs && (one.untilMs ?? Infinity) > atMs);
