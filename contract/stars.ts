import * as v from "valibot";
import { boardScopes } from "../domain/stars/board-areas";
import { rankPeriods } from "../domain/stars/calendar-period";
import { rankMeasures } from "../domain/stars/rank-board";
import { unitKinds } from "../domain/stars/unit-stars";
import { declareCall } from "./call-declaration";
import { count, cursor, id, key, nextCursor, pageRows, timeMs } from "./fields";

const level = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(5));
const mean = v.pipe(v.number(), v.minValue(1), v.maxValue(5));
const percent = v.nullable(v.pipe(count, v.maxValue(100)));
const quarter = v.pipe(v.string(), v.regex(/^2\d{3}-Q[1-4]$/));

/** How far somebody is, with the rule's numbers by which it was counted. */
const starView = v.strictObject({
  level,
  earned: level,
  minutes: count,
  services: count,
  mean,
  ratings: count,
  minutesToNext: v.nullable(count),
  isHeldByRating: v.boolean(),
  heldByVetoUntilMs: v.nullable(timeMs),
  /** What is missing, one sentence each. */
  missing: v.array(v.string()),
});

const unitQuarter = v.strictObject({
  quarter,
  level,
  minutes: count,
  services: count,
  people: count,
  ratings: count,
  satisfiedPercent: percent,
  /** Mean of the community's marks, in tenths; null where nothing was judged. */
  qualityTenths: v.nullable(count),
  points: count,
  explanation: v.array(v.string()),
  isSettled: v.boolean(),
});

const teamName = v.strictObject({ teamId: id, name: v.string() });
const quartersShown = 8;
const teamsShown = 50;

/** Stars of volunteers and teams, rank boards, and what came of the time somebody gave. */
export const starsCalls = {
  /** My stars, what is missing for the next one, and the rule in force. */
  "stars.showMine": declareCall({
    input: v.strictObject({}),
    output: v.strictObject({
      star: starView,
      rule: v.strictObject({
        hours: v.array(count),
        keepMeanPercent: count,
        vetoMonths: count,
        priorMeanPercent: count,
        priorWeight: count,
        halfLifeDays: count,
      }),
    }),
    errors: [],
    who: ["resident"],
    relation: "self",
    once: "reads",
    perMinute: 60,
  }),
  /** A board of where I live. Names are masked but my own; my place is told wherever the page is. */
  "stars.showBoard": declareCall({
    input: v.strictObject({
      areaId: id,
      period: v.picklist(rankPeriods),
      measure: v.picklist(rankMeasures),
      cursor,
    }),
    output: v.strictObject({
      areaId: id,
      scope: v.picklist(boardScopes),
      placeName: v.string(),
      rows: v.pipe(
        v.array(
          v.strictObject({ place: count, name: v.string(), minutes: count, services: count, isMine: v.boolean() }),
        ),
        v.maxLength(pageRows),
      ),
      mine: v.strictObject({
        /** Null with nothing given, off the boards, or behind the last place that is told. */
        place: v.nullable(count),
        minutes: count,
        services: count,
        isOffBoards: v.boolean(),
      }),
      /** When the board was made; null before the first time. */
      madeAtMs: v.nullable(timeMs),
      nextCursor,
    }),
    errors: ["NOT_FOUND"],
    who: ["resident"],
    relation: "self",
    once: "reads",
    perMinute: 60,
  }),
  /** Keeps me off all boards, at once, or lets me on them again. */
  "stars.setRankOptOut": declareCall({
    input: v.strictObject({ isOffBoards: v.boolean(), key }),
    output: v.strictObject({ isOffBoards: v.boolean() }),
    errors: [],
    who: ["resident"],
    relation: "self",
    once: "row",
    perMinute: 10,
  }),
  /** What I gave and what came of it: matters, quality, satisfaction, points, benefits. */
  "stars.showTimeBank": declareCall({
    input: v.strictObject({}),
    output: v.strictObject({
      minutes: count,
      services: count,
      mean,
      ratings: count,
      /** Of the latest services; `judged` of them have a mark of the community that can still be read. */
      latest: v.strictObject({
        looked: count,
        judged: count,
        qualityTenths: v.nullable(count),
        points: count,
        byCategory: v.array(v.strictObject({ name: v.string(), services: count, minutes: count })),
      }),
      points: v.strictObject({ available: count, held: count }),
      benefits: v.pipe(
        v.array(v.strictObject({ title: v.string(), points: count, atMs: timeMs })),
        v.maxLength(pageRows),
      ),
      teams: v.pipe(v.array(teamName), v.maxLength(teamsShown)),
    }),
    errors: [],
    who: ["resident"],
    relation: "self",
    once: "reads",
    perMinute: 30,
  }),
  /** The same of a team, by quarter: for its members and for the staff of its area. */
  "stars.showTeamTimeBank": declareCall({
    input: v.strictObject({ teamId: id }),
    output: v.strictObject({
      ...teamName.entries,
      placeName: v.string(),
      members: count,
      quarters: v.pipe(v.array(unitQuarter), v.maxLength(quartersShown)),
    }),
    errors: ["NOT_FOUND"],
    who: ["resident"],
    relation: "self",
    once: "reads",
    perMinute: 30,
  }),
  /** Teams and organisations of an area one lives in or looks after, by the hours of a quarter. */
  "stars.listUnits": declareCall({
    input: v.strictObject({ areaId: id, quarter: v.optional(quarter), cursor }),
    output: v.strictObject({
      quarter,
      units: v.pipe(
        v.array(
          v.strictObject({
            ...unitQuarter.entries,
            unitId: id,
            unitKind: v.picklist(unitKinds),
            name: v.string(),
            placeName: v.string(),
          }),
        ),
        v.maxLength(pageRows),
      ),
      nextCursor,
    }),
    errors: ["NOT_FOUND"],
    who: ["resident"],
    relation: "inScope",
    once: "reads",
    perMinute: 60,
  }),
};
