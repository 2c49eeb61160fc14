import fc from "fast-check";
import {
  arrangeSeats,
  classLookAtMs,
  joinWaiting,
  leaveWaiting,
  placeOnList,
  seatKeptMs,
  waitersMax,
  withoutWaiter,
} from "./class-seats";
import { anOffering } from "./mall-builders";
import { isStockWhole } from "./move-stock";
import type { Offering } from "./offering";
import { shelfRefusal } from "./redeem-refusal";
import { confirmPiece, reservePiece } from "./reserve-piece";

const DAY_MS = 24 * 60 * 60 * 1000;
const starts = 10 * DAY_MS;
const session = { startsAtMs: starts, endsAtMs: starts + 3_600_000, place: "二楼教室", teacher: "陈老师" };
const fullClass = anOffering({ offeringId: "class", kind: "training", session, received: 2, reserved: 2 });

const joined = (room: Offering, personId: string, nowMs = 0): Offering => {
  const answer = joinWaiting(room, personId, nowMs);
  if (!answer.ok) throw new Error(answer.code);
  return answer.room;
};
const freed = (room: Offering): Offering => ({ ...room, available: room.available + 1, reserved: room.reserved - 1 });
const waited = joined(joined(fullClass, "wang"), "li", 1);
const redeemer = (personId: string) => ({ personId, areaId: "zc.a" });

describe("A waiting list", () => {
  it("holds everybody once, in the order of coming", () => {
    expect([placeOnList(waited, "wang"), placeOnList(waited, "li"), placeOnList(waited, "chen")]).toEqual([1, 2, null]);
    expect(joined(waited, "wang", 5)).toBe(waited);
    expect(waited.waitingCount).toBe(2);
  });

  it.each<[string, Offering, number, string]>([
    ["no class at all", anOffering({ offeringId: "rice" }), 0, "NOT_ON_OFFER"],
    ["a class that has begun", fullClass, starts, "NOT_ON_OFFER"],
    ["a seat free for anybody", freed(fullClass), 0, "SEAT_FREE"],
    ["a seat kept for her", { ...fullClass, kept: { chen: { untilMs: 9 } } }, 0, "SEAT_FREE"],
    [
      "a list too long",
      { ...fullClass, waiting: Array.from({ length: waitersMax }, (_, at) => ({ personId: `p${at}`, joinedAtMs: 0 })) },
      0,
      "CLASS_LIST_FULL",
    ],
  ])("is not joined with %s", (_, room, nowMs, code) => {
    expect(joinWaiting(room, "chen", nowMs)).toEqual({ ok: false, code });
  });

  it("keeps a freed seat for the first, who alone can have it, for a day", () => {
    const kept = arrangeSeats(freed(waited), 100);
    expect(kept).toMatchObject({
      available: 0,
      reserved: 2,
      waitingCount: 1,
      kept: { wang: { untilMs: 100 + seatKeptMs } },
    });
    expect(kept.classNews.at(-1)).toEqual({
      number: 3,
      event: "seatKept",
      personId: "wang",
      atMs: 100,
      untilMs: 100 + seatKeptMs,
    });
    expect(shelfRefusal(kept, redeemer("wang"), 100)).toBeNull();
    expect(shelfRefusal(kept, redeemer("wang"), 100 + seatKeptMs)).toBe("SOLD_OUT");
    expect(shelfRefusal(kept, redeemer("li"), 100)).toBe("SOLD_OUT");
    expect(shelfRefusal(kept, redeemer("chen"), 100)).toBe("SOLD_OUT");
  });

  it("lets nobody overtake, even in the moment before the freed seat is kept", () => {
    expect(shelfRefusal(freed(waited), redeemer("chen"), 100)).toBe("SOLD_OUT");
  });

  it("gives the kept seat to her voucher without taking another", () => {
    const kept = arrangeSeats(freed(waited), 100);
    const taken = confirmPiece(reservePiece(kept, "r9", { reservationId: "d1", personId: "wang", atMs: 200 }), "r9");
    expect(taken).toMatchObject({ available: 0, reserved: 2, kept: {}, waitingCount: 1 });
  });

  it("passes a seat nobody took in time on to the next", () => {
    const later = arrangeSeats(arrangeSeats(freed(waited), 100), 100 + seatKeptMs);
    expect(later).toMatchObject({ waitingCount: 0, kept: { li: { untilMs: 100 + 2 * seatKeptMs } } });
    expect(later.classNews.slice(-2).map(({ event, personId }) => `${event} ${personId}`)).toEqual([
      "seatLapsed wang",
      "seatKept li",
    ]);
  });

  it("takes whoever let her seat lapse in again behind the others, in one place", () => {
    const kept = arrangeSeats(freed(waited), 100);
    const again = joined(kept, "wang", 100 + seatKeptMs);
    expect(again).toMatchObject({ kept: { li: {} }, waiting: [{ personId: "wang" }], waitingCount: 1 });
    expect(Object.keys(again.kept)).toEqual(["li"]);
  });

  it("keeps a seat no longer than until the class begins, and then closes", () => {
    const late = arrangeSeats(freed(waited), starts - 60_000);
    expect(late.kept).toEqual({ wang: { untilMs: starts } });
    const begun = arrangeSeats(late, starts);
    expect(begun).toMatchObject({ available: 1, reserved: 1, kept: {}, waitingCount: 0 });
    expect(begun.classNews.slice(-2).map(({ event }) => event)).toEqual(["seatLapsed", "listClosed"]);
  });

  it("is left with one's place or one's kept seat, which goes to the next", () => {
    expect(placeOnList(leaveWaiting(waited, "wang", 50), "li")).toBe(1);
    const left = leaveWaiting(arrangeSeats(freed(waited), 100), "wang", 150);
    expect(left).toMatchObject({ available: 0, reserved: 2, waitingCount: 0, kept: { li: {} } });
    expect(leaveWaiting(waited, "chen", 50)).toBe(waited);
  });

  it("forgets whoever deletes herself, and frees the seat that was kept for her", () => {
    const kept = arrangeSeats(freed(waited), 100);
    const gone = withoutWaiter(withoutWaiter(kept, "wang"), "li");
    expect(gone).toMatchObject({ available: 1, reserved: 1, kept: {}, waiting: [], waitingCount: 0, classNews: [] });
    expect(withoutWaiter(waited, "chen")).toEqual(waited);
  });

  it("is looked at when a kept seat runs out, when the class begins, and every ten minutes besides", () => {
    expect(classLookAtMs(fullClass, 0)).toBeNull();
    expect(classLookAtMs(waited, 0)).toBe(600_000);
    expect(classLookAtMs(arrangeSeats(freed(waited), 100), seatKeptMs)).toBe(100 + seatKeptMs);
    expect(classLookAtMs(waited, starts - 1)).toBe(starts);
  });
});

describe("Whatever happens in a class", () => {
  const people = ["wang", "li", "chen", "sun", "ma"];
  const act = fc.record({
    who: fc.constantFrom(...people),
    what: fc.constantFrom("join", "leave", "redeem", "giveBack", "clock"),
    passes: fc.nat(DAY_MS),
  });

  it("every seat is one person's or free, nobody has two places, and the first is never overtaken", () => {
    const counted: Record<string, number> = {};
    fc.assert(
      fc.property(fc.array(act, { minLength: 5, maxLength: 60 }), (acts) => {
        let room = anOffering({ offeringId: "class", kind: "training", session, received: 2, available: 2 });
        let nowMs = 0;
        const seated: string[] = [];
        acts.forEach(({ who, what, passes }, at) => {
          nowMs += Math.floor(passes / 4);
          if (what === "join" && !seated.includes(who)) {
            const answer = joinWaiting(room, who, nowMs);
            if (answer.ok) ({ room } = answer);
          } else if (what === "leave") room = leaveWaiting(room, who, nowMs);
          else if (what === "clock") room = arrangeSeats(room, nowMs);
          else if (what === "giveBack" && seated.includes(who)) {
            seated.splice(seated.indexOf(who), 1);
            room = arrangeSeats(freed(room), nowMs);
          } else if (what === "redeem" && !seated.includes(who) && shelfRefusal(room, redeemer(who), nowMs) === null) {
            const wasFirstOrKept = room.waitingCount === 0 || room.kept[who] !== undefined;
            expect(wasFirstOrKept).toBe(true);
            room = confirmPiece(
              reservePiece(room, `r${at}`, { reservationId: `d${at}`, personId: who, atMs: nowMs }),
              `r${at}`,
            );
            seated.push(who);
          } else return;
          counted[what] = (counted[what] ?? 0) + 1;
          expect(isStockWhole(room)).toBe(true);
          expect(room.reserved).toBe(seated.length + Object.keys(room.kept).length);
          const places = [...room.waiting.map(({ personId }) => personId), ...Object.keys(room.kept)];
          expect(new Set(places).size).toBe(places.length);
          expect(room.waitingCount).toBe(room.waiting.length);
        });
      }),
      { numRuns: 500 },
    );
    expect(Object.keys(counted).sort()).toEqual(["clock", "giveBack", "join", "leave", "redeem"]);
  });
});
