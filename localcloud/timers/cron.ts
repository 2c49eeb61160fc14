/** The due times of one timer trigger. */
export type Cron = {
  /** The first due time after `afterMs` (whole seconds), or undefined when there is none any more. */
  nextAfter: (afterMs: number) => number | undefined;
};

const utc8Ms = 8 * 60 * 60_000;
const dayMs = 24 * 60 * 60_000;
const ranges = [
  ["second", 0, 59],
  ["minute", 0, 59],
  ["hour", 0, 23],
  ["day", 1, 31],
  ["month", 1, 12],
  ["weekday", 0, 6],
  ["year", 1970, 2099],
] as const;

type FieldName = (typeof ranges)[number][0];

/**
 * Reads the platform's seven fields (second minute hour day month weekday year; `*`, lists, ranges, steps; Sunday is 0).
 * Times are UTC+8. When day and weekday are both given, either is enough. Source: timer triggers of the cloud functions. Throws on anything else.
 */
export function parseCron(text: string): Cron {
  const parts = text.trim().split(/\s+/);
  if (parts.length !== ranges.length) throw new Error(`a timer has seven fields: "${text}"`);
  const sets = Object.fromEntries(
    ranges.map(([name, low, high], place) => [name, valuesOf(parts[place] ?? "", low, high)]),
  ) as Record<FieldName, Set<number>>;
  const free = (place: number) => parts[place] === "*" || parts[place] === "?";
  const eitherDay = !free(3) && !free(5);
  const seconds = [...sets.second].sort(ascending);

  function dayMatches(day: Date): boolean {
    if (!sets.year.has(day.getUTCFullYear()) || !sets.month.has(day.getUTCMonth() + 1)) return false;
    const byDate = sets.day.has(day.getUTCDate());
    const byWeekday = sets.weekday.has(day.getUTCDay());
    return eitherDay ? byDate || byWeekday : byDate && byWeekday;
  }

  function firstInDay(dayStartMs: number, fromMs: number): number | undefined {
    for (let minute = Math.max(0, Math.floor((fromMs - dayStartMs) / 60_000)); minute < 1440; minute++) {
      if (!sets.hour.has(Math.floor(minute / 60)) || !sets.minute.has(minute % 60)) continue;
      for (const second of seconds) {
        const atMs = dayStartMs + minute * 60_000 + second * 1000;
        if (atMs >= fromMs) return atMs;
      }
    }
    return undefined;
  }

  return {
    nextAfter(afterMs) {
      const fromMs = (Math.floor(afterMs / 1000) + 1) * 1000 + utc8Ms;
      const lastYear = Math.max(...sets.year);
      for (let dayStartMs = Math.floor(fromMs / dayMs) * dayMs; ; dayStartMs += dayMs) {
        const day = new Date(dayStartMs);
        if (day.getUTCFullYear() > Math.min(lastYear, new Date(fromMs).getUTCFullYear() + 9)) return undefined;
        const atMs = dayMatches(day) ? firstInDay(dayStartMs, fromMs) : undefined;
        if (atMs !== undefined) return atMs - utc8Ms;
      }
    },
  };
}

function valuesOf(text: string, low: number, high: number): Set<number> {
  const values = new Set<number>();
  for (const piece of text.split(",")) {
    const match = /^(?:([*?])|(\d+)(?:-(\d+))?)(?:\/(\d+))?$/.exec(piece);
    if (!match) throw new Error(`not a timer field: "${text}"`);
    const [, any, first, last, step] = match;
    const from = any ? low : Number(first);
    const to = any ? high : Number(last ?? (step === undefined ? first : high));
    const by = Number(step ?? 1);
    if (from < low || to > high || from > to || by < 1) throw new Error(`out of range: "${text}" (${low}-${high})`);
    for (let value = from; value <= to; value += by) values.add(value);
  }
  return values;
}

function ascending(left: number, right: number): number {
  return left - right;
}
