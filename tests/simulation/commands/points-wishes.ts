import { dayNumberAt } from "../../../domain/calendar/shanghai-day";
import { dateOf } from "../../../domain/calendar/calendar-day";
import { everybody, personIdOf, staff, volunteers } from "../world/organisation";
import { rowsOf } from "../world/stored";
import type { World } from "../world/simulated-world";
import { about, idOf, one, outcomes, reason, someone, stars, type Wish } from "./wish";

const families = [
  ["ann", "daughter"],
  ["daughter", "ann"],
  ["wes", "vic"],
  ["vic", "wes"],
  ["bea", "vic"],
] as const;

const anEntry = (world: World) => one(world.chance, rowsOf(world, "entries"), ({ isOpen }) => isOpen);
const hasEntry = (world: World): boolean => rowsOf(world, "entries").some(({ isOpen }) => isOpen);
const aRequest = (world: World) =>
  one(world.chance, rowsOf(world, "correctionRequests"), ({ state }) => state === "waiting");

/** Points or hours of one kind of entry, seldom such as do not fit. */
function amounts({ chance }: World, kind: string) {
  if (chance.happens(0.1)) return { points: 500, minutes: 30 };
  if (kind === "grant") return { points: 5 + chance.below(96), minutes: 0 };
  if (kind === "backfill") return { points: 0, minutes: 30 + chance.below(200) };
  return { points: chance.below(60) - 40, minutes: 0 };
}

/** Hours entered before and still standing: now and then somebody takes them back. */
function undoing(world: World) {
  const standing = rowsOf(world, "entries").filter(
    ({ kind, state, undoneByEntryId }) => kind === "backfill" && state === "approved" && undoneByEntryId === null,
  );
  if (standing.length === 0 || !world.chance.happens(0.5)) return null;
  const { _id, minutes, personId } = world.chance.pick(standing);
  return { kind: "correction", personId, points: 0, minutes: 0 - minutes, undoesEntryId: _id, requestId: null };
}

/** What is wanted of points beside spending them: giving, entering by hand, deciding, objecting, and judging harshly. */
export const pointsWishes: readonly Wish[] = [
  {
    weight: 8,
    draw: ({ chance }, key) => {
      const [who, to] = chance.pick(families);
      const toPersonId = personIdOf(chance.happens(0.9) ? to : chance.pick(everybody));
      return { who, call: "points.giveToFamily", input: { toPersonId, points: 1 + chance.below(60), key } };
    },
  },
  {
    weight: 5,
    draw: (world, key) => {
      const { chance, time } = world;
      const kind = chance.pick(["grant", "backfill", "correction"]);
      const serviceDate = kind === "grant" ? null : dateOf(dayNumberAt(time.nowMs()) - chance.below(5));
      const request = kind === "correction" && chance.happens(0.5) ? aRequest(world) : undefined;
      const input = {
        kind,
        personId: request?.personId ?? personIdOf(chance.pick(volunteers)),
        ...amounts(world, kind),
        requestId: request === undefined ? null : request._id,
        undoesEntryId: null,
        ...undoing(world),
        ...{ activity: "重阳节演出", reason: "参加了演出", evidence: "", serviceDate, key },
      };
      return {
        who: someone(chance, chance.pick(["p-staff", "p-grid", "p-deputy"]), staff),
        call: "entries.propose",
        input,
      };
    },
  },
  {
    weight: 9,
    fits: hasEntry,
    draw: (world, key) => {
      const decision = world.chance.pick(["approve", "approve", "approve", "refuse"]);
      const who = world.chance.pick(["staff", "deputy", "chief", "chief"]);
      return { who, call: "entries.decide", input: { entryId: idOf(anEntry(world)), decision, words: reason, key } };
    },
  },
  {
    weight: 1,
    fits: hasEntry,
    draw: (world, key) => {
      const entry = anEntry(world);
      const who = someone(world.chance, entry?.askedById, staff);
      return { who, call: "entries.withdraw", input: { entryId: idOf(entry), key } };
    },
  },
  {
    weight: 2,
    draw: (world, key) => {
      const own = one(world.chance, rowsOf(world, "transfers"), ({ kind }) => kind === "award");
      const subject = own === undefined || world.chance.happens(0.4);
      const what = subject ? { subject: "missing" } : { subject: "transfer", transferId: own._id };
      const who = someone(world.chance, own?.personIds[0], volunteers);
      return { who, call: "points.requestCorrection", input: { about: what, words: "不对", key } };
    },
  },
  {
    weight: 1,
    fits: (world) => rowsOf(world, "correctionRequests").some(({ state }) => state === "waiting"),
    draw: (world, key) => ({
      who: someone(world.chance, "p-chief", staff),
      call: "entries.refuseRequest",
      input: { requestId: idOf(aRequest(world)), words: reason, key },
    }),
  },
  about(4, "orders.evaluate", ["confirmed"], ({ chance }, order) => ({
    who: someone(chance, "p-staff", staff),
    outcome: chance.pick(outcomes),
    quality: chance.pick(stars),
    comment: "",
    conduct: (order?.takers ?? []).map(({ personId }) => ({
      volunteerId: personId,
      deductPoints: chance.below(32),
      isVeto: chance.happens(0.3),
      reason: "迟到很久",
    })),
  })),
];
