import type { Signal, SignalState } from "../../../domain/signals/signal";
import { command, database } from "./database";
import { guardedFilter } from "./guarded-filter";
import { listNewestFirst } from "./list-newest-first";
import type { PageStart } from "./orders-store";
import { reading, type Reading } from "./read-together";
import { addOnce } from "./relay-store";

export type SignalEntry = {
  readonly state: SignalState;
  readonly byPersonId: string;
  /** Office and surname. */
  readonly byWhom: string;
  readonly keyedId: string;
  readonly reason: string;
  readonly atMs: number;
};

/** A signal as it waits for somebody to look. Names are read from the people when it is looked at. */
export type SignalDocument = Omit<Signal, "personIds" | "facts" | "orderIds"> & {
  readonly _id: string;
  /** What it is about, whenever it was found. */
  readonly matter: string;
  readonly personIds: readonly string[];
  readonly facts: Signal["facts"];
  readonly orderIds: readonly string[];
  readonly areaId: string;
  readonly ancestors: readonly string[];
  readonly state: SignalState;
  readonly isOpen: boolean;
  readonly journal: readonly SignalEntry[];
  readonly atMs: number;
  readonly version: number;
};

const signals = () => database.collection("signals");

export const signalById = (id: string): Reading<SignalDocument | null> => reading("signals", id);

export async function findSignal(signalId: string): Promise<SignalDocument | null> {
  const { data } = await signals()
    .where(guardedFilter({ _id: signalId }))
    .limit(1)
    .get();
  return (data[0] as SignalDocument | undefined) ?? null;
}

/** When a matter was last found; null when never. */
export async function lastFoundMs(matter: string): Promise<number | null> {
  const { data } = await signals().where(guardedFilter({ matter })).orderBy("atMs", "desc").limit(1).get();
  return (data[0] as SignalDocument | undefined)?.atMs ?? null;
}

/** The same matter of the same day adds nothing. */
export const addSignal = (signal: SignalDocument): Promise<void> => addOnce("signals", signal);

/** The next step, if nobody was faster. */
export async function stepSignal(read: SignalDocument, entry: SignalEntry): Promise<boolean> {
  const { stats } = await signals()
    .where(guardedFilter({ _id: read._id, version: read.version }))
    .update({
      data: {
        state: entry.state,
        isOpen: entry.state === "open" || entry.state === "checking",
        journal: command.push([entry]),
        version: command.inc(1),
      },
    });
  return stats.updated === 1;
}

export const listSignalsIn = (
  scopes: readonly string[],
  isOpen: boolean,
  after: PageStart | null,
): Promise<readonly SignalDocument[]> =>
  listNewestFirst<SignalDocument>({
    collection: "signals",
    filter: { ancestors: scopes.length === 1 ? scopes[0] : command.in(scopes), isOpen },
    sortBy: "atMs",
    after,
  });

/** Nobody who deleted herself is looked for any more. */
export async function removeSignalsAbout(personId: string): Promise<boolean> {
  await signals()
    .where(guardedFilter({ personIds: personId }))
    .remove();
  return true;
}
