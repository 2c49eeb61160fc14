import type { DatabaseEngine } from "../database/engine";
import { cityDocuments } from "./city-documents";
import { countyCity, type CityFigures } from "./city-figures";
import { groundOf } from "./demo-ground";
import { planCity } from "./plan-city";

export type Loading = {
  /** How many such cities. */
  readonly times: number;
  readonly figures?: CityFigures;
  readonly seed?: number;
  /** The moment at which the city's half year ends. */
  readonly nowMs: number;
  readonly onCity?: (cityNumber: number) => void;
};

/** How many documents there are of each kind. */
export type Loaded = Readonly<Record<string, number>>;

/** Puts cities beside what lies in a database already: the demo's communities become two of the first city's. */
export async function loadCity(
  database: DatabaseEngine,
  { times, figures = countyCity, seed = 1, nowMs, onCity }: Loading,
): Promise<Loaded> {
  const documents: Record<string, Record<string, unknown>[]> = {};
  for (let cityNumber = 1; cityNumber <= times; cityNumber += 1) {
    const plan = planCity({ figures, ground: groundOf(cityNumber), cityNumber, seed, untilMs: nowMs });
    for (const [collection, rows] of Object.entries(cityDocuments(plan, figures))) {
      documents[collection] = (documents[collection] ?? []).concat(rows as unknown as Record<string, unknown>[]);
    }
    onCity?.(cityNumber);
  }
  await database.add(documents);
  return Object.fromEntries(Object.entries(documents).map(([collection, rows]) => [collection, rows.length]));
}
