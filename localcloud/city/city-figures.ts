/** How big a city is. */
export type CityFigures = {
  readonly streets: number;
  readonly communities: number;
  /** As many as there are grid workers. */
  readonly grids: number;
  /** As many as there are building heads. */
  readonly buildings: number;
  /** Who registered: those who help and those who are helped. */
  readonly people: number;
  readonly volunteers: number;
  readonly teams: number;
  readonly organisations: number;
  /** Services that came to an end within `days`; asked for are some more. */
  readonly services: number;
  readonly days: number;
};

/**
 * One county-level city from published figures: 48 communities, 588 grid workers, 1,042 building heads, 3,642 and 560
 * volunteers, 244 teams, 205 organisations, 23,000 services in half a year. How many streets it has and how many of its
 * people registered was not published: sixteen, and twenty thousand, are assumed.
 */
export const countyCity: CityFigures = {
  streets: 16,
  communities: 48,
  grids: 588,
  buildings: 1_042,
  people: 20_000,
  volunteers: 3_642 + 560,
  teams: 244,
  organisations: 205,
  services: 23_000,
  days: 182,
};

/** The same city, smaller by a factor: for tests that shall not take long. */
export const smallCity = (part: number): CityFigures =>
  Object.fromEntries(
    Object.entries(countyCity).map(([name, count]) => [name, name === "days" ? count : Math.ceil(count * part)]),
  ) as CityFigures;
