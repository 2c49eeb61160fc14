import { yearAt, yearBounds } from "../../../domain/calendar/shanghai-day";
import { honourExclusion } from "../../../domain/honours/honour-exclusion";
import { figuresOf } from "../../../domain/honours/honour-figures";
import { bestOf } from "../../../domain/honours/honour-ranking";
import { honourScore } from "../../../domain/honours/honour-score";
import { scopesAt } from "../../../domain/people/held-roles";
import type { PolicyVersion } from "../../../domain/policies/policies";
import type { Caller } from "../caller";
import { findJudged } from "../store/candidates-store";
import { sumRecordsOf } from "../store/records-store";
import { listMostHours } from "../store/standings-store";

/** Nobody waits for a whole city to be counted: those with the most hours are the ones who come near a place. */
const lookedMax = 100;

type Change = { readonly before: PolicyVersion<"honours">; readonly after: PolicyVersion<"honours"> };

/** How this year's volunteers of the caller's areas would stand by the new rule, from a bounded number of them. No names. */
export async function honoursEffect({ after, before }: Change, caller: Caller): Promise<readonly string[]> {
  const standings = await listMostHours(scopesAt(caller.person, ["admin"], caller.nowMs), lookedMax);
  const personIds = standings.map(({ _id }) => _id);
  const year = yearBounds(yearAt(caller.nowMs));
  const [sums, judgedOf] = await Promise.all([sumRecordsOf(personIds, year), findJudged(personIds)]);
  const chosenBy = ({ value }: PolicyVersion<"honours">): { all: number; places: readonly string[] } => {
    const known = personIds.flatMap((candidateId) => {
      const { ratings, vetoAtMs } = judgedOf(candidateId);
      const figures = figuresOf(sums.get(candidateId) ?? [], ratings);
      if (honourExclusion({ kind: "volunteer", figures, vetoAtMs }, value, year) !== null) return [];
      const { scoreTenths } = honourScore(figures, value, year.untilMs);
      return [{ candidateId, scoreTenths, minutes: figures.minutes, services: figures.services }];
    });
    const places = bestOf([], known, value.volunteerPlaces).map(({ candidateId }) => candidateId);
    return { all: known.length, places };
  };
  const [was, becomes] = [chosenBy(before), chosenBy(after)];
  const changed = becomes.places.filter((candidateId) => !was.places.includes(candidateId)).length;
  return [
    `看了辖区里服务最多的 ${standings.length} 位志愿者今年的记录`,
    `够得上评的：${was.all} 位变成 ${becomes.all} 位`,
    `最美志愿者前 ${after.value.volunteerPlaces} 名里换了 ${changed} 位`,
    "已经开始数的名单按原来的规则，不变",
  ];
}
