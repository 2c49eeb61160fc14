import type { HonourList, HonourWinner } from "./honour-list";

/** What is sealed of a frozen list, in one fixed order. Members of teams are left out: who leaves a team may be forgotten. */
export const winnersText = (
  list: Pick<HonourList, "areaId" | "kind" | "listId" | "year">,
  winners: readonly HonourWinner[],
): string =>
  JSON.stringify([
    "honour",
    list.listId,
    list.areaId,
    list.kind,
    list.year,
    winners.map(({ candidateId, place, scoreTenths, shownName, words }) => [
      place,
      candidateId,
      shownName,
      scoreTenths,
      words,
    ]),
  ]);
