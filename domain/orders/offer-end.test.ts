import fc from "fast-check";
import { nextSendMs } from "../messages/quiet-hours";
import { grabberOf } from "./available-actions";
import { dueCommand } from "./due-command";
import { isStillAsked, offerEndsMs } from "./offer-end";
import type { Order } from "./order";
import { after, anOrder, aVolunteer, fridayTenMs, grabbedBy, hourMs } from "./order-builders";
import type { WantedTime } from "./wanted-time";

const minuteMs = 60_000;
/** A time of day in Zoucheng on that Friday; more than 24 is the day after. */
const at = (hours: number): number => fridayTenMs + (hours - 10) * hourMs;
const wantedFrom = (kind: WantedTime["kind"], from: number, until: number): WantedTime => ({
  kind,
  fromMs: at(from),
  untilMs: at(until),
});
const zhang = aVolunteer("zhang");
const chen = aVolunteer("chen");
const lin = aVolunteer("lin");
const fiveAfterNine = 21 + 5 / 60;
const tomorrowAtThree = wantedFrom("agreed", 24 + 15, 24 + 17);

describe("An offer ends", () => {
  it.each<[string, number, WantedTime, number]>([
    ["half an hour after it was made, by day", 10, tomorrowAtThree, 10.5],
    ["at eight in the morning, made when nobody is written to any more", fiveAfterNine, tomorrowAtThree, 24 + 8],
    ["with what was left of the evening counted", 20.75, tomorrowAtThree, 24 + 7.75],
    ["at eight in the morning, made before dawn", 24 + 4, tomorrowAtThree, 24 + 8],
    ["at eight, when it is wanted by nine", fiveAfterNine, wantedFrom("soon", 21, 24 + 9), 24 + 8],
    ["after half an hour at night, when it is wanted today", fiveAfterNine, wantedFrom("today", 10, 24), 21.5 + 5 / 60],
    [
      "after half an hour at night, when it is wanted by eight",
      fiveAfterNine,
      wantedFrom("soon", 20, 24 + 8),
      21.5 + 5 / 60,
    ],
    ["after half an hour, when the agreed hour is early", 21.5, wantedFrom("agreed", 24 + 7.5, 24 + 10), 22],
    ["with the wanted time, by day", 16.75, wantedFrom("soon", 10, 17), 17],
    ["with the wanted time, at night", 21.75, wantedFrom("today", 10, 22), 22],
  ])("%s", (_when, offered, wanted, ends) => {
    expect(offerEndsMs({ wanted }, at(offered))).toBe(Math.round(at(ends)));
  });

  it("after half an hour at any hour where danger was heard", () => {
    expect(offerEndsMs({ wanted: tomorrowAtThree, isUrgent: true }, at(23))).toBe(at(23.5));
    expect(offerEndsMs({ wanted: tomorrowAtThree, isUrgent: true }, at(12))).toBe(at(12.5));
  });

  it("never before half an hour nor after the wanted time, and over night only for what can wait", () => {
    const minutes = fc.integer({ min: 0, max: 3 * 24 * 60 });
    fc.assert(
      fc.property(
        minutes,
        minutes,
        minutes,
        fc.constantFrom("soon", "today", "agreed"),
        fc.boolean(),
        (a, b, c, kind, isUrgent) => {
          const [offeredAtMs, fromMs, untilMs] = [a, b, b + c + 1].map((one) => fridayTenMs + one * minuteMs);
          if (offeredAtMs === undefined || fromMs === undefined || untilMs === undefined || untilMs <= offeredAtMs)
            return;
          const wanted = { kind, fromMs, untilMs };
          const endsMs = offerEndsMs({ wanted, isUrgent }, offeredAtMs);
          expect(endsMs).toBeLessThanOrEqual(untilMs);
          expect(endsMs).toBeGreaterThanOrEqual(Math.min(offeredAtMs + hourMs / 2, untilMs));
          const isLong = endsMs > offeredAtMs + hourMs / 2;
          // He hears of it half an hour before its end at the latest, and somebody else can still be asked after it.
          if (isLong) expect(endsMs - nextSendMs("orderProgress", offeredAtMs)).toBeGreaterThanOrEqual(hourMs / 2);
          if (isLong) expect([isUrgent, endsMs < (kind === "agreed" ? fromMs : untilMs)]).toEqual([false, true]);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  const evening = at(fiveAfterNine);
  const taken = (): Order =>
    after(
      after(anOrder({ slotCount: 2, wanted: tomorrowAtThree }), "zhang", grabbedBy(zhang)),
      "chen",
      grabbedBy(chen),
    );
  const askedHow: readonly (readonly [string, () => Order])[] = [
    ["one", () => after(anOrder({ wanted: tomorrowAtThree }), "sun", { name: "offer", to: grabberOf(zhang) }, evening)],
    [
      "one of many sent out together",
      () =>
        after(
          anOrder({ wanted: tomorrowAtThree }),
          "sun",
          { name: "offer", to: grabberOf(zhang), dispatchId: "d1" },
          evening,
        ),
    ],
    [
      "a team",
      () =>
        after(
          anOrder({ wanted: tomorrowAtThree }),
          "sun",
          { name: "offerToTeam", teamName: "义工队", to: [grabberOf(zhang)] },
          evening,
        ),
    ],
    [
      "the first who waits",
      () =>
        after(
          after(taken(), "lin", { name: "joinWaiting", grabber: grabberOf(lin) }),
          "zhang",
          { name: "giveBack", reason: "有事" },
          evening,
        ),
    ],
    [
      "whom a taker hands it to",
      () => after(taken(), "zhang", { name: "handOver", to: grabberOf(lin), reason: "有事" }, evening),
    ],
  ];
  it.each(askedHow)("in the morning when the evening's question went to %s", (_whom, asked) => {
    const order = asked();
    expect(order).toMatchObject({ status: "offered", dueAtMs: at(24 + 8), clockAtMs: at(24 + 8) });
    expect(dueCommand(order, at(24 + 8) - 1)).toBeNull();
    expect(dueCommand(order, at(24 + 8))).toBe("expireOffer");
  });
});

describe("A slot stands before somebody", () => {
  const offered = () => after(anOrder(), "sun", { name: "offer", to: grabberOf(zhang) });

  it("until the offer ends, he declines, or it is taken back", () => {
    expect(isStillAsked(offered(), "zhang", fridayTenMs + hourMs / 2 - 1)).toBe(true);
    expect(isStillAsked(offered(), "zhang", fridayTenMs + hourMs / 2)).toBe(false);
    expect(isStillAsked(offered(), "chen", fridayTenMs)).toBe(false);
    const declined = after(offered(), "zhang", { name: "declineOffer" });
    const takenBack = after(offered(), "sun", { name: "takeBack", reason: "换人" });
    const accepted = after(offered(), "zhang", { name: "acceptOffer", grabber: grabberOf(zhang) });
    for (const order of [declined, takenBack, accepted]) expect(isStillAsked(order, "zhang", fridayTenMs)).toBe(false);
  });

  it("never after the wanted time, in which alone he could accept", () => {
    const full = after(after(anOrder({ slotCount: 2 }), "zhang", grabbedBy(zhang)), "chen", grabbedBy(chen));
    const waitedFor = after(full, "lin", { name: "joinWaiting", grabber: grabberOf(lin) });
    const late = after(waitedFor, "chen", { name: "giveBack", reason: "有事" }, full.wanted.untilMs);
    expect(late).toMatchObject({ status: "open", offer: null, takers: [{ personId: "zhang" }] });
    expect(late.journal.at(-1)?.asked).toBeUndefined();
    expect(dueCommand(late, full.wanted.untilMs)).toBe("startShort");
    const intime = after(waitedFor, "chen", { name: "giveBack", reason: "有事" }, full.wanted.untilMs - minuteMs);
    expect(intime).toMatchObject({ status: "offered", dueAtMs: full.wanted.untilMs });
  });
});
