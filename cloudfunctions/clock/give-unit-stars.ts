import { dayNumberAt } from "../../domain/calendar/shanghai-day";
import { dateOf } from "../../domain/calendar/calendar-day";
import { quarterAt, quarterBefore, quarterBounds } from "../../domain/stars/calendar-period";
import { settledAfterDays } from "../../domain/stars/unit-stars";
import { listOrganisationsAfter, type OrganisationDocument } from "../api/store/organisations-store";
import { findPolicy, policyOf } from "../api/store/policies-store";
import { findTeams, listTeamsAfter, membershipsOf, type TeamDocument } from "../api/store/teams-store";
import { findUnitStars, readUnitHead, writeUnitHead, type UnitHead } from "../api/store/unit-stars-store";
import { countUnitQuarter, type Unit } from "./count-unit-quarter";
import { isNight } from "./at-night";
import { logFailure, type JobReport, type Tick } from "./run-jobs";

const unitsAtOnce = 20;
const dayMs = 86_400_000;

/**
 * Every night each team and organisation once: the running quarter provisionally, the one before until it is settled, a
 * fortnight after its end. Goes on where the last tick stopped. What is settled is never counted again.
 */
export async function giveUnitStars(tick: Tick): Promise<JobReport> {
  const report = { seen: 0, changed: 0, failed: 0 };
  const today = dateOf(dayNumberAt(tick.nowMs));
  const before = await readUnitHead();
  let head: UnitHead = before ?? { day: today, next: "team", afterId: "" };
  if (head.next === null) {
    if (head.day === today || !isNight(tick.nowMs)) return report;
    head = { day: today, next: "team", afterId: "" };
  }
  while (head.next !== null && tick.hasTime()) {
    const units = head.next === "team" ? await teamsAfter(head.afterId) : await organisationsAfter(head.afterId);
    for (const unit of units) if (unit.isActive) await count(unit, tick, report);
    const last = units.at(-1);
    if (last !== undefined && units.length === unitsAtOnce) head = { ...head, afterId: last.unitId };
    else head = { ...head, next: head.next === "team" ? "organisation" : null, afterId: "" };
  }
  await writeUnitHead(head);
  return report;
}

type ActiveUnit = Unit & { readonly isActive: boolean };

async function teamsAfter(afterId: string): Promise<readonly ActiveUnit[]> {
  return (await listTeamsAfter(afterId, unitsAtOnce)).map((team) => unitOf(team, "team", membershipsOf(team)));
}

/** Whoever is in a team of it belongs to it for as long. */
async function organisationsAfter(afterId: string): Promise<readonly ActiveUnit[]> {
  const found = await listOrganisationsAfter(afterId, unitsAtOnce);
  const teams = new Map((await findTeams(found.flatMap(({ teamIds }) => teamIds))).map((team) => [team._id, team]));
  return found.map((one) => {
    const throughTeams = one.teamIds.flatMap((teamId) => {
      const team = teams.get(teamId);
      return team === undefined ? [] : membershipsOf(team);
    });
    return unitOf(one, "organisation", [...one.memberships, ...throughTeams]);
  });
}

const unitOf = (
  { _id, ancestors, areaId, isActive, name, placeName }: TeamDocument | OrganisationDocument,
  unitKind: Unit["unitKind"],
  memberships: Unit["memberships"],
): ActiveUnit => ({ unitId: _id, unitKind, name, areaId, ancestors, placeName, memberships, isActive });

type Report = { seen: number; changed: number; failed: number };

async function count({ isActive: _active, ...unit }: ActiveUnit, tick: Tick, report: Report): Promise<void> {
  report.seen += 1;
  try {
    const running = quarterAt(tick.nowMs);
    await countQuarter(unit, running, false, tick.nowMs);
    const past = quarterBefore(running);
    const isOver = tick.nowMs >= quarterBounds(past).untilMs + settledAfterDays * dayMs;
    const kept = await findUnitStars(unit.unitId, past);
    const wasThere = unit.memberships.some(({ fromMs }) => fromMs < quarterBounds(past).untilMs);
    if (wasThere && kept?.isSettled !== true) await countQuarter(unit, past, isOver, tick.nowMs);
    report.changed += 1;
  } catch (failure) {
    report.failed += 1;
    logFailure("unitStars", unit.unitId, failure);
  }
}

/** By the policy that held when the quarter ended, so that a later rule never changes it. */
async function countQuarter(unit: Unit, quarter: string, isSettled: boolean, nowMs: number): Promise<void> {
  const atMs = Math.min(nowMs, quarterBounds(quarter).untilMs - 1);
  const policy = policyOf("stars", await findPolicy("stars"), atMs);
  await countUnitQuarter(unit, { quarter, isSettled, policy, nowMs });
}
