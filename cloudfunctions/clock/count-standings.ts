import { boardAreasOf } from "../../domain/stars/board-areas";
import { tallyFromMs, tallyOf } from "../../domain/stars/tally";
import { deletedName } from "../../domain/people/deleted-person";
import { maskName } from "../../domain/people/mask";
import { findPeople } from "../api/store/people-store";
import type { PersonDocument } from "../api/store/person-document";
import { markStale } from "../api/store/rank-boards-store";
import { findStarFacts, listServices, servicesMax, type ServiceRow } from "../api/store/services-store";
import {
  findStandings,
  removeStanding,
  saveStanding,
  type CountedStanding,
  type StandingDocument,
} from "../api/store/standings-store";

/** As many as can be counted from one reading of records: hundreds of services each within a month. */
export const countedAtOnce = 10;

/**
 * Counts these people anew from their records and accounts, and marks the boards of every area that must then look
 * otherwise. Counting again changes nothing, so that it may be done too often but never wrongly.
 */
export async function countStandings(personIds: readonly string[], nowMs: number): Promise<number> {
  const ids = [...new Set(personIds)];
  let changed = 0;
  for (let start = 0; start < ids.length; start += countedAtOnce) {
    changed += await countSome(ids.slice(start, start + countedAtOnce), nowMs);
  }
  return changed;
}

async function countSome(ids: readonly string[], nowMs: number): Promise<number> {
  const [people, counted, standings, services] = await Promise.all([
    findPeople(ids),
    findStarFacts(ids),
    findStandings(ids),
    servicesOf(ids, tallyFromMs(nowMs)),
  ]);
  const changes = await Promise.all(
    ids.map((personId) => {
      const person = people.find(({ _id }) => _id === personId);
      const before = standings.find(({ _id }) => _id === personId) ?? null;
      if (person === undefined || person.name === deletedName) return forget(before);
      const all = counted.find(({ _id }) => _id === personId) ?? { minutes: 0, services: 0 };
      const own = services.filter((row) => row.personId === personId);
      return save(before, standingOf(person, tallyOf(own, all, nowMs), nowMs));
    }),
  );
  return changes.filter(Boolean).length;
}

/** A busy month of several people may be more than one answer holds; then each is read alone. */
async function servicesOf(ids: readonly string[], fromMs: number): Promise<readonly ServiceRow[]> {
  const together = await listServices(ids, fromMs);
  if (together.length < servicesMax) return together;
  return (await Promise.all(ids.map((personId) => listServices([personId], fromMs)))).flat();
}

/** Somebody's place in what is counted. */
export const standingOf = (
  person: PersonDocument,
  tally: ReturnType<typeof tallyOf>,
  nowMs: number,
): CountedStanding => ({
  _id: person._id,
  ancestors: person.ancestors,
  maskedName: maskName(person.name),
  ...tally,
  countedAtMs: nowMs,
});

async function save(before: StandingDocument | null, after: CountedStanding): Promise<boolean> {
  if (before === null && after.all.minutes === 0 && after.all.services === 0) return false;
  if (before !== null && seen(before) === seen(after)) return false;
  await saveStanding(before, after);
  await markAreas([before?.ancestors, after.ancestors]);
  return true;
}

/** Whoever is gone leaves the boards. */
async function forget(before: StandingDocument | null): Promise<boolean> {
  if (before === null) return false;
  await removeStanding(before._id);
  await markAreas([before.ancestors]);
  return true;
}

const seen = ({ all, ancestors, maskedName, month, week }: CountedStanding): string =>
  JSON.stringify([
    [all.minutes, all.services],
    [month.key, month.minutes, month.services],
    [week.key, week.minutes, week.services],
    ancestors,
    maskedName,
  ]);

/** Boards of where somebody lives now and of where she lived when she was last counted. */
async function markAreas(paths: readonly (readonly string[] | undefined)[]): Promise<void> {
  const areas = paths.flatMap((ancestors) => boardAreasOf(ancestors?.at(-1) ?? "").map(({ areaId }) => areaId));
  await Promise.all([...new Set(areas)].map((areaId) => markStale(areaId)));
}
