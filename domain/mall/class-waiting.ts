/** The one class that a training's seats are for. */
export type ClassSession = {
  readonly startsAtMs: number;
  readonly endsAtMs: number;
  readonly place: string;
  readonly teacher: string;
};

export type Waiter = { readonly personId: string; readonly joinedAtMs: number };

/** Something that happened on a waiting list and was not passed on yet. */
export type ClassNews = {
  /** Counted from 1 for each class, so that it is told once. */
  readonly number: number;
  readonly event: "joinedWaiting" | "leftWaiting" | "seatKept" | "seatLapsed" | "listClosed";
  readonly personId: string;
  readonly atMs: number;
  /** Until when a kept seat waits for her; null for the other events. */
  readonly untilMs: number | null;
};

/** Who waits for a seat in a class. Nobody pays for waiting. */
export type ClassWaiting = {
  /** First come, first served. */
  readonly waiting: readonly Waiter[];
  /** As many as wait, so that one conditional write sees that nobody is overtaken. */
  readonly waitingCount: number;
  /** Seats that came free, each kept for one person until a time; counted among the reserved. */
  readonly kept: Readonly<Record<string, { readonly untilMs: number }>>;
  readonly classNews: readonly ClassNews[];
  /** How many news there ever were. */
  readonly newsCount: number;
};
