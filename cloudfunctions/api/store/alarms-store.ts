import type { Alarm, AlarmEntry, AlarmState } from "../../../domain/alarms/alarm";
import { command, database } from "./database";
import { guardedFilter } from "./guarded-filter";
import { listNewestFirst } from "./list-newest-first";
import type { PageStart } from "./orders-store";
import { isDuplicateKey } from "./platform-failure";
import { reading, type Reading } from "./read-together";

/** A call for help. Name and number are read from the person when it is looked at; the position goes when it is closed. */
export type AlarmDocument = Alarm & {
  readonly _id: string;
  readonly orderId: string;
  readonly areaId: string;
  readonly ancestors: readonly string[];
  readonly categoryName: string;
  readonly placeName: string;
  readonly byPersonId: string;
  readonly side: "requester" | "taker";
  /** Neither closed nor forgotten: what the staff's list asks for. */
  readonly isOpen: boolean;
  /** Null while the phone has not said where she is, and again when it is over. */
  readonly positionCipher: string | null;
  readonly bodyHash: string;
  readonly atMs: number;
  readonly version: number;
  readonly relayedVersion: number;
  readonly hasUnrelayed: boolean;
  readonly updatedAtMs: number;
};

const alarms = () => database.collection("alarms");

export const alarmById = (id: string): Reading<AlarmDocument | null> => reading("alarms", id);

export async function findAlarm(alarmId: string): Promise<AlarmDocument | null> {
  const { data } = await alarms()
    .where(guardedFilter({ _id: alarmId }))
    .limit(1)
    .get();
  return (data[0] as AlarmDocument | undefined) ?? null;
}

export async function findOpenAlarm(orderId: string, byPersonId: string): Promise<AlarmDocument | null> {
  const { data } = await alarms()
    .where(guardedFilter({ orderId, byPersonId, isOpen: true }))
    .limit(1)
    .get();
  return (data[0] as AlarmDocument | undefined) ?? null;
}

/** Adds it, or gives what the same key raised before. */
export async function addAlarm(alarm: AlarmDocument): Promise<AlarmDocument> {
  try {
    await alarms().add({ data: alarm });
    return alarm;
  } catch (failure) {
    if (!isDuplicateKey(failure)) throw failure;
    return (await findAlarm(alarm._id)) ?? alarm;
  }
}

/** Where she is, when the phone found out only after she had called. */
export async function addPosition(alarmId: string, positionCipher: string): Promise<void> {
  await alarms()
    .where(guardedFilter({ _id: alarmId, positionCipher: null, isOpen: true }))
    .update({ data: { positionCipher } });
}

/** The next step of an alarm, if nobody was faster. */
export async function stepAlarm(read: AlarmDocument, state: AlarmState, entry: AlarmEntry): Promise<boolean> {
  const { stats } = await alarms()
    .where(guardedFilter({ _id: read._id, version: read.version }))
    .update({
      data: {
        state,
        journal: command.push([entry]),
        version: command.inc(1),
        hasUnrelayed: true,
        updatedAtMs: entry.atMs,
        ...(state === "closed" ? { isOpen: false, positionCipher: null } : {}),
      },
    });
  return stats.updated === 1;
}

export const listOpenAlarmsIn = (
  scopes: readonly string[],
  after: PageStart | null,
): Promise<readonly AlarmDocument[]> =>
  listNewestFirst<AlarmDocument>({
    collection: "alarms",
    filter: {
      ancestors: scopes.length === 1 ? scopes[0] : command.in(scopes),
      isOpen: true,
    },
    sortBy: "atMs",
    after,
  });

export async function listUnrelayedAlarms(rows: number): Promise<readonly AlarmDocument[]> {
  const { data } = await alarms()
    .where(guardedFilter({ hasUnrelayed: true }))
    .orderBy("updatedAtMs", "asc")
    .limit(rows)
    .get();
  return data as AlarmDocument[];
}

/** An order's alarms go with what the order says about people. */
export async function removeAlarms(orderId: string): Promise<void> {
  await alarms().where(guardedFilter({ orderId })).remove();
}
