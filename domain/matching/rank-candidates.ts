import { grabberOf } from "../orders/available-actions";
import { grabRefusal } from "../orders/decide-grab";
import type { OrderFacts } from "../orders/order";
import type { Person } from "../people/person";

/** Somebody who could take the order, and why he comes where he comes, in words for staff. */
export type Candidate = {
  readonly person: Person;
  readonly score: number;
  readonly reasons: readonly string[];
  /** Of these, what a fellow volunteer may read too. */
  readonly openReasons: readonly string[];
};

type Part = { readonly score: number; readonly reason: string; readonly isForStaff?: true };

/** Weights say what counts more: being near, being free, knowing the trade. Never what kind of person somebody is. */
const weights = {
  sameBuilding: 40,
  sameGrid: 25,
  freeNow: 30,
  eachOpenOrder: -15,
  eachMissed: -25,
  eachLate: -8,
} as const;

/**
 * Volunteers who may take this order now, best first; who may not is left out. Equal scores are ordered by id, so that
 * the same question always gets the same answer.
 */
export const rankCandidates = (order: OrderFacts, people: readonly Person[], nowMs: number): readonly Candidate[] =>
  people
    .filter((person) => grabRefusal({ ...order, status: "open" }, grabberOf(person), nowMs) === null)
    .map((person) => candidateFor(order, person))
    .sort((one, other) => other.score - one.score || (one.person.personId < other.person.personId ? -1 : 1));

function candidateFor(order: OrderFacts, person: Person): Candidate {
  const parts = [nearness(order, person), load(person), ...skills(order), ...missed(person), ...late(person)].filter(
    (part): part is Part => part !== null,
  );
  return {
    person,
    score: parts.reduce((sum, part) => sum + part.score, 0),
    reasons: parts.map((part) => part.reason),
    openReasons: parts.filter((part) => part.isForStaff !== true).map((part) => part.reason),
  };
}

function nearness(order: OrderFacts, person: Person): Part | null {
  if (order.areaId === person.areaId) return { score: weights.sameBuilding, reason: "住同一栋楼" };
  const gridOf = (ancestors: readonly string[]) => ancestors[ancestors.length - 2];
  return gridOf(order.ancestors) === gridOf(person.ancestors)
    ? { score: weights.sameGrid, reason: "住同一个网格" }
    : null;
}

function load(person: Person): Part {
  const open = person.volunteer?.openOrders.length ?? 0;
  return open === 0
    ? { score: weights.freeNow, reason: "手上没有单" }
    : { score: open * weights.eachOpenOrder, reason: `手上有 ${open} 单` };
}

/** Whoever lacks a needed skill was left out before; the reason is worth saying, and worth the same for everybody left. */
const skills = (order: OrderFacts): readonly Part[] =>
  order.category.requiredSkills.map((skill) => ({ score: 0, reason: `会${skill}` }));

function missed(person: Person): readonly Part[] {
  const times = person.volunteer?.missedAtMs?.length ?? 0;
  return times === 0 ? [] : [{ score: times * weights.eachMissed, reason: `有 ${times} 次没有来`, isForStaff: true }];
}

function late(person: Person): readonly Part[] {
  const times = person.volunteer?.lateGivenBackAtMs?.length ?? 0;
  return times === 0 ? [] : [{ score: times * weights.eachLate, reason: `有 ${times} 次临时退单`, isForStaff: true }];
}
