import { meanTenths } from "../../../domain/stars/time-bank";
import type { UnitStarsDocument } from "../store/unit-stars-store";

/** A quarter of a team or an organisation as everybody may see it: sums, and nobody's name. */
export const viewQuarter = (one: UnitStarsDocument) => ({
  quarter: one.quarter,
  level: one.level,
  minutes: one.minutes,
  services: one.services,
  people: one.people,
  ratings: one.ratings,
  satisfiedPercent: one.ratings === 0 ? null : Math.floor((one.satisfied * 100) / one.ratings),
  qualityTenths: meanTenths(one.qualityTotal, one.judged),
  points: one.points,
  explanation: [...one.explanation],
  isSettled: one.isSettled,
});
