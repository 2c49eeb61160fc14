import type { PolicyVersion } from "../../domain/policies/policies";
import { quarterBounds, type Quarter } from "../../domain/stars/calendar-period";
import { countedServices, unitFigures } from "../../domain/stars/unit-figures";
import { unitStars, type UnitKind } from "../../domain/stars/unit-stars";
import type { Membership } from "../../domain/teams/memberships";
import { findJudgements, listServices, servicesMax, type ServiceRow } from "../api/store/services-store";
import { saveUnitStars, unitStarsId } from "../api/store/unit-stars-store";

/** A team or an organisation with everybody who belongs to it or did. */
export type Unit = {
  readonly unitId: string;
  readonly unitKind: UnitKind;
  readonly name: string;
  readonly areaId: string;
  readonly ancestors: readonly string[];
  readonly placeName: string;
  readonly memberships: readonly Membership[];
};

type Counting = {
  readonly quarter: Quarter;
  readonly isSettled: boolean;
  readonly policy: PolicyVersion<"stars">;
  readonly nowMs: number;
};

const peopleAtOnce = 20;
const ordersAtOnce = 100;

/** Counts a quarter of a unit from its members' records and the orders behind them, and writes it down. */
export async function countUnitQuarter(unit: Unit, { isSettled, nowMs, policy, quarter }: Counting): Promise<void> {
  const { memberships, ...facts } = unit;
  const services = countedServices(await servicesIn(memberships, quarter), memberships);
  const judgements = await judgementsOf(services);
  const figures = unitFigures(services, judgements);
  await saveUnitStars({
    ...facts,
    ...figures,
    ...unitStars(figures, policy.value),
    _id: unitStarsId(unit.unitId, quarter),
    quarter,
    isSettled,
    rank: figures.minutes * fractions + fractionOf(unit.unitId),
    ruleVersion: policy.version,
    countedAtMs: nowMs,
  });
}

async function servicesIn(memberships: readonly Membership[], quarter: Quarter): Promise<readonly ServiceRow[]> {
  const { fromMs, untilMs } = quarterBounds(quarter);
  const there = memberships.filter((one) => one.fromMs < untilMs && (one.untilMs ?? untilMs) > fromMs);
  const people = [...new Set(there.map(({ personId }) => personId))];
  const found: ServiceRow[] = [];
  for (let start = 0; start < people.length; start += peopleAtOnce) {
    found.push(...(await servicesOf(people.slice(start, start + peopleAtOnce), fromMs, untilMs)));
  }
  return found;
}

/** Where a quarter of several is more than one answer holds, it is read by halves. Nobody serves a thousand times himself. */
async function servicesOf(people: readonly string[], fromMs: number, untilMs: number): Promise<readonly ServiceRow[]> {
  const rows = await listServices(people, fromMs, untilMs);
  if (rows.length < servicesMax || people.length === 1) return rows;
  const half = Math.ceil(people.length / 2);
  return [
    ...(await servicesOf(people.slice(0, half), fromMs, untilMs)),
    ...(await servicesOf(people.slice(half), fromMs, untilMs)),
  ];
}

async function judgementsOf(services: readonly ServiceRow[]) {
  const ids = [...new Set(services.flatMap(({ orderId }) => (orderId == null ? [] : [orderId])))];
  const found = [];
  for (let start = 0; start < ids.length; start += ordersAtOnce) {
    found.push(...(await findJudgements(ids.slice(start, start + ordersAtOnce))));
  }
  return found;
}

const fractions = 1_000;

/** Always the same for a unit; nearly never the same for two with equal minutes. */
function fractionOf(unitId: string): number {
  let sum = 0;
  for (const letter of unitId) sum = (sum * 31 + letter.charCodeAt(0)) % fractions;
  return sum;
}
