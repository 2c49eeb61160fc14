import { communityOf } from "../../domain/areas/community-of";
import { honourExclusion, type HonourExclusion } from "../../domain/honours/honour-exclusion";
import { addFigures, figuresOf, noFigures, type HonourFigures } from "../../domain/honours/honour-figures";
import type { HonourEntry } from "../../domain/honours/honour-list";
import { honourScore } from "../../domain/honours/honour-score";
import { maskName } from "../../domain/people/mask";
import { membersOf } from "../api/honours/members-of";
import { findAreas } from "../api/store/areas-store";
import { findJudged, listGroupsAfter, listVolunteersAfter, type VolunteerRow } from "../api/store/candidates-store";
import { searchHash } from "../api/store/field-encryption";
import type { HonourListDocument, HonourProgress } from "../api/store/honour-lists-store";
import { sumRecordsOf } from "../api/store/records-store";

export type Batch = {
  readonly added: readonly HonourEntry[];
  readonly excluded: readonly HonourExclusion[];
  readonly seen: number;
  readonly cursor: string;
  readonly tallies: HonourProgress["tallies"];
  readonly isLast: boolean;
};

const volunteersAtOnce = 50;
/** A team holds up to fifty people, an organisation several teams. */
const groupsAtOnce = 4;

/** The next candidates of a list with their figures; the same list at the same step gives the same batch. */
export function countBatch(list: HonourListDocument): Promise<Batch> {
  if (list.kind === "team" || list.kind === "organisation") return countGroups(list, list.kind);
  return list.kind === "community" ? countCommunities(list) : countVolunteers(list);
}

type Known = {
  readonly candidateId: string;
  readonly shownName: string;
  readonly placeName: string;
  readonly figures: HonourFigures;
  readonly vetoAtMs?: number | null;
  readonly missedAtMs?: readonly number[];
};

/** Each candidate as an entry, or why he is none. */
function judged(list: HonourListDocument, known: readonly Known[]) {
  const added: HonourEntry[] = [];
  const excluded: HonourExclusion[] = [];
  for (const candidate of known) {
    const why = honourExclusion({ ...candidate, kind: list.kind }, list.policy, list);
    if (why === null) added.push(entryOf(list, candidate));
    else excluded.push(why);
  }
  return { added, excluded };
}

const entryOf = (list: HonourListDocument, { candidateId, figures, placeName, shownName }: Known): HonourEntry => ({
  candidateId,
  entryId: searchHash(`honour:${list._id}:${candidateId}`).slice(0, 16),
  shownName,
  placeName,
  minutes: figures.minutes,
  services: figures.services,
  ...honourScore(figures, list.policy, list.untilMs),
});

async function figuresFor(list: HonourListDocument, personIds: readonly string[]) {
  const [sums, judgedOf] = await Promise.all([sumRecordsOf(personIds, list), findJudged(personIds)]);
  return (personId: string) => {
    const { ratings, vetoAtMs } = judgedOf(personId);
    return { figures: figuresOf(sums.get(personId) ?? [], ratings), vetoAtMs };
  };
}

async function readVolunteers(list: HonourListDocument) {
  const rows = await listVolunteersAfter(list.areaId, list.progress.cursor, volunteersAtOnce);
  const of = await figuresFor(
    list,
    rows.map(({ _id }) => _id),
  );
  const cursor = rows.at(-1)?._id ?? list.progress.cursor;
  return { rows, of, cursor, seen: rows.length, isLast: rows.length < volunteersAtOnce };
}

async function countVolunteers(list: HonourListDocument): Promise<Batch> {
  const { of, rows, ...batch } = await readVolunteers(list);
  const nameOf = await communityNames(rows);
  const known = rows.map((row) => ({
    candidateId: row._id,
    shownName: maskName(row.name),
    // Everybody reads the list: which community, never which building.
    placeName: nameOf(row),
    missedAtMs: row.volunteer?.missedAtMs ?? [],
    ...of(row._id),
  }));
  return { ...batch, ...judged(list, known), tallies: [] };
}

async function communityNames(rows: readonly VolunteerRow[]): Promise<(row: VolunteerRow) => string> {
  const communities = rows.flatMap(({ ancestors }) => communityOf(ancestors) ?? []);
  const names = new Map((await findAreas([...new Set(communities)])).map(({ _id, name }) => [_id, name]));
  return ({ ancestors }) => names.get(communityOf(ancestors) ?? "") ?? "";
}

/** Everybody's figures go to his community; the last batch makes the communities candidates. */
async function countCommunities(list: HonourListDocument): Promise<Batch> {
  const { of, rows, ...batch } = await readVolunteers(list);
  const tallies = addToTallies(list.progress.tallies, rows, (personId) => of(personId).figures);
  if (!batch.isLast) return { ...batch, added: [], excluded: [], tallies };
  const areas = new Map(
    (await findAreas(tallies.map(({ communityId }) => communityId))).map((area) => [area._id, area]),
  );
  const known = tallies.map(({ communityId, figures }) => ({
    candidateId: communityId,
    shownName: areas.get(communityId)?.name ?? communityId,
    placeName: `志愿者 ${figures.members} 人`,
    figures,
  }));
  return { ...batch, ...judged(list, known), tallies };
}

function addToTallies(
  before: HonourProgress["tallies"],
  rows: readonly VolunteerRow[],
  figuresIn: (personId: string) => HonourFigures,
): HonourProgress["tallies"] {
  const byCommunity = new Map(before.map(({ communityId, figures }) => [communityId, figures]));
  for (const row of rows) {
    const communityId = communityOf(row.ancestors);
    if (communityId === null) continue;
    byCommunity.set(communityId, addFigures(byCommunity.get(communityId) ?? noFigures, figuresIn(row._id)));
  }
  return [...byCommunity].map(([communityId, figures]) => ({ communityId, figures }));
}

async function countGroups(list: HonourListDocument, kind: "team" | "organisation"): Promise<Batch> {
  const collection = kind === "team" ? "teams" : "organisations";
  const rows = await listGroupsAfter(collection, list.areaId, list.progress.cursor, groupsAtOnce);
  const groups = await membersOf(
    kind,
    rows.map(({ _id }) => _id),
  );
  const personIds = [...new Set(groups.flatMap((group) => group.personIds))];
  const of = await figuresFor(list, personIds);
  const known = rows.map((row) => {
    const members = groups.find(({ candidateId }) => candidateId === row._id)?.personIds ?? [];
    const figures = members.reduce((sum, personId) => addFigures(sum, of(personId).figures), noFigures);
    return { candidateId: row._id, shownName: row.name, placeName: row.placeName, figures };
  });
  return {
    ...judged(list, known),
    seen: rows.length,
    cursor: rows.at(-1)?._id ?? list.progress.cursor,
    tallies: [],
    isLast: rows.length < groupsAtOnce,
  };
}
