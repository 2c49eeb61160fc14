export type RecentVisitors = {
  visited: (openid: string) => void;
  /** Whether the person used the mini-program within the last two hours, which some open APIs demand. */
  isRecent: (openid: string) => boolean;
  clear: () => void;
};

const recentMs = 2 * 60 * 60_000;

/** Remembers when each person last called a function. */
export function createRecentVisitors(nowMs: () => number): RecentVisitors {
  const lastVisitMs = new Map<string, number>();
  return {
    visited: (openid) => void lastVisitMs.set(openid, nowMs()),
    isRecent: (openid) => nowMs() - (lastVisitMs.get(openid) ?? -Infinity) <= recentMs,
    clear: () => lastVisitMs.clear(),
  };
}
