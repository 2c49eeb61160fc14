import { isStockWhole } from "./move-stock";
import type { ClassNews, ClassSession, ClassWaiting, Waiter } from "./class-waiting";
import type { Stock } from "./offering";

/** What the seats of a class are decided by. */
export type ClassRoom = Stock &
  ClassWaiting & {
    readonly offeringId: string;
    readonly session: ClassSession | null;
  };

/** A seat that came free waits this long for the first on the list, or until the class begins. */
export const seatKeptMs = 24 * 60 * 60 * 1000;

/** More than this the list does not hold; whoever comes later would hardly get a seat. */
export const waitersMax = 50;

const told = <R extends ClassRoom>(room: R, news: readonly Omit<ClassNews, "number">[]): R => ({
  ...room,
  classNews: [...room.classNews, ...news.map((one, at) => ({ ...one, number: room.newsCount + at + 1 }))],
  newsCount: room.newsCount + news.length,
});

const withWaiting = <R extends ClassRoom>(room: R, waiting: readonly Waiter[]): R => ({
  ...room,
  waiting,
  waitingCount: waiting.length,
});

/** The place on the list, 1 for the next; null for whoever does not wait. */
export const placeOnList = ({ waiting }: Pick<ClassRoom, "waiting">, personId: string): number | null => {
  const at = waiting.findIndex((waiter) => waiter.personId === personId);
  return at < 0 ? null : at + 1;
};

/**
 * Seats whose time is over go back, and free seats are kept for the first on the list, one each, until there is no seat or
 * nobody waits. Once the class has begun the list is closed. The same room when there is nothing to do.
 */
export const arrangeSeats = <R extends ClassRoom>(room: R, nowMs: number): R => {
  const startsAtMs = room.session?.startsAtMs ?? nowMs;
  const freed = nowMs >= startsAtMs ? closeList(returnLapsed(room, nowMs), nowMs) : returnLapsed(room, nowMs);
  let after = freed;
  for (const { personId } of freed.waiting) {
    if (after.available < 1) break;
    after = keepSeat(after, personId, Math.min(nowMs + seatKeptMs, startsAtMs), nowMs);
  }
  if (!isStockWhole(after)) throw new Error(`the seats of ${room.offeringId} do not add up`);
  return after;
};

const returnLapsed = <R extends ClassRoom>(room: R, nowMs: number): R => {
  const lapsed = Object.entries(room.kept).filter(([, { untilMs }]) => untilMs <= nowMs);
  if (lapsed.length === 0) return room;
  const back: R = {
    ...room,
    available: room.available + lapsed.length,
    reserved: room.reserved - lapsed.length,
    kept: Object.fromEntries(Object.entries(room.kept).filter(([, { untilMs }]) => untilMs > nowMs)),
  };
  return told(
    back,
    lapsed.map(([personId, { untilMs }]) => ({ event: "seatLapsed" as const, personId, atMs: nowMs, untilMs })),
  );
};

const closeList = <R extends ClassRoom>(room: R, nowMs: number): R =>
  room.waiting.length === 0
    ? room
    : told(
        withWaiting(room, []),
        room.waiting.map(({ personId }) => ({ event: "listClosed" as const, personId, atMs: nowMs, untilMs: null })),
      );

const keepSeat = <R extends ClassRoom>(room: R, personId: string, untilMs: number, nowMs: number): R =>
  told(
    withWaiting(
      {
        ...room,
        available: room.available - 1,
        reserved: room.reserved + 1,
        kept: { ...room.kept, [personId]: { untilMs } },
      },
      room.waiting.filter((waiter) => waiter.personId !== personId),
    ),
    [{ event: "seatKept", personId, atMs: nowMs, untilMs }],
  );

export type JoinRefusal = "NOT_ON_OFFER" | "SEAT_FREE" | "CLASS_LIST_FULL";

/**
 * Onto the end of the list; whoever waits or has a seat kept already stays where she is. Not while a seat is free for
 * anybody. A seat whose time is over is passed on first, or who let it lapse would stand in two places.
 */
export const joinWaiting = <R extends ClassRoom>(
  before: R,
  personId: string,
  nowMs: number,
): { readonly ok: true; readonly room: R } | { readonly ok: false; readonly code: JoinRefusal } => {
  const room = arrangeSeats(before, nowMs);
  if (room.session === null || nowMs >= room.session.startsAtMs) return { ok: false, code: "NOT_ON_OFFER" };
  if (placeOnList(room, personId) !== null) return { ok: true, room };
  if (room.kept[personId] !== undefined) return { ok: false, code: "SEAT_FREE" };
  if (room.available > 0 && room.waitingCount === 0) return { ok: false, code: "SEAT_FREE" };
  if (room.waiting.length >= waitersMax) return { ok: false, code: "CLASS_LIST_FULL" };
  const joined = withWaiting(room, [...room.waiting, { personId, joinedAtMs: nowMs }]);
  return { ok: true, room: told(joined, [{ event: "joinedWaiting", personId, atMs: nowMs, untilMs: null }]) };
};

/** Off the list, and a seat kept for her goes to the next. Whoever does not wait has left already. */
export const leaveWaiting = <R extends ClassRoom>(room: R, personId: string, nowMs: number): R => {
  const { [personId]: seat, ...kept } = room.kept;
  if (seat === undefined && placeOnList(room, personId) === null) return room;
  const left = withWaiting(
    room,
    room.waiting.filter((waiter) => waiter.personId !== personId),
  );
  const freed =
    seat === undefined ? left : { ...left, kept, available: left.available + 1, reserved: left.reserved - 1 };
  return arrangeSeats(told(freed, [{ event: "leftWaiting", personId, atMs: nowMs, untilMs: null }]), nowMs);
};

/** The room without somebody who deleted herself, and nothing told of it; a seat kept for her is free for the next. */
export const withoutWaiter = <R extends ClassRoom>(room: R, personId: string): R => {
  const { [personId]: seat, ...kept } = room.kept;
  const left = withWaiting(
    room,
    room.waiting.filter((waiter) => waiter.personId !== personId),
  );
  const news = left.classNews.filter((one) => one.personId !== personId);
  if (seat === undefined) return { ...left, classNews: news };
  return { ...left, classNews: news, kept, available: left.available + 1, reserved: left.reserved - 1 };
};

/** The clock looks again at the latest after this, for seats that were added meanwhile. */
const lookAgainMs = 10 * 60_000;

/** When the clock must look at a class; null when nobody waits and nothing is kept. */
export const classLookAtMs = (room: ClassRoom, nowMs: number): number | null => {
  const keptUntil = Object.values(room.kept).map(({ untilMs }) => untilMs);
  if (room.waiting.length === 0 && keptUntil.length === 0) return null;
  return Math.min(...keptUntil, nowMs + lookAgainMs, Math.max(nowMs, room.session?.startsAtMs ?? nowMs));
};
