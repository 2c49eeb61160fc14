import { collections } from "../../../cloudfunctions/database";
import { DatabaseEngine } from "../../../localcloud/database/engine";
import { DatabaseImage } from "../../../localcloud/database/database-image";
import type { StoredDocument } from "../../../localcloud/database/stored-document";
import type { ConflictsAt } from "../../../localcloud/database/transaction";
import { chanceFrom, type Chance } from "./chance";
import type { FunctionName, Programs } from "./function-program";
import { startInstance, type Instance, type SentMessage } from "./function-instance";
import { village } from "./organisation";
import { startMs } from "./village-mall";
import { startTime, untilIdle, type VirtualTime } from "./virtual-time";

/** Everything that is stored, by reference: documents never change, so keeping them costs nothing. */
export type Snapshot = ReadonlyMap<string, readonly (readonly [string, StoredDocument])[]>;

export type World = {
  readonly time: VirtualTime;
  readonly chance: Chance;
  readonly image: DatabaseImage;
  readonly engine: DatabaseEngine;
  /** What functions wrote to their error log. */
  readonly failures: string[];
  /** What lay on each shelf when the village began. */
  readonly firstStock: ReadonlyMap<string, number>;
  /** Subscription messages handed to WeChat. */
  readonly sent: SentMessage[];
  /** The copy of a function that serves this place; the same place always gets the same copy. */
  instance(name: FunctionName, place: string): Instance;
  snapshot(): Snapshot;
  restore(snapshot: Snapshot): Promise<void>;
};

const secret = (letter: string): string => Buffer.alloc(32, letter).toString("base64");
const setupKey = "setup-key-of-the-simulation";
const environment = {
  LINLIBANG_FIELD_KEY: secret("f"),
  LINLIBANG_HASH_KEY: secret("h"),
  LINLIBANG_VOUCHER_KEY: secret("v"),
  LINLIBANG_SETUP_KEY: setupKey,
  LINLIBANG_TEMPLATES: JSON.stringify({ orderProgress: "t1", grabbed: "t2", redemption: "t3" }),
};

export type WorldOptions = {
  readonly seed: number;
  readonly programs: Programs;
  readonly conflictsAt: ConflictsAt;
};

/** The database, the functions as they were built, and a village in which nothing happened yet: no sockets, no real time. */
export async function openWorld({ seed, programs, conflictsAt }: WorldOptions): Promise<World> {
  const time = startTime(startMs);
  const chance = chanceFrom(seed);
  const image = new DatabaseImage(null, collections);
  let ids = 0;
  const engine = new DatabaseEngine(
    image,
    {
      nowMs: time.nowMs,
      newId: () => `e${(ids += 1)}`,
      random: chance.next,
      runAfter: time.runAfter,
      unindexedQueries: "refuse",
      conflictsAt,
    },
    () => Promise.resolve(),
  );
  const instances = new Map<string, Instance>();
  const firstStock = new Map(village.offerings.map(({ offeringId, stock }) => [offeringId, stock]));
  const shared = { time, chance, environment, failures: [] as string[], sent: [] as SentMessage[] };
  const world: World = {
    ...shared,
    firstStock,
    image,
    engine,
    instance(name, place) {
      const known = instances.get(`${name} ${place}`) ?? startInstance(programs(name), shared);
      instances.set(`${name} ${place}`, known);
      known.door = ({ action, params }) => engine.handle(action, params);
      known.onPause = (wake) => time.runAfter(0, wake);
      return known;
    },
    snapshot: () => new Map([...image.collections].map(([name, { documents }]) => [name, [...documents]])),
    restore: (snapshot) => restore(world, snapshot),
  };
  const setup = world.instance("setup", "operator");
  const installed = (await setup.call({ setupKey, organisation: village }, { openid: "", source: "" })) as {
    ok: boolean;
  };
  if (!installed.ok) throw new Error(`the village could not be installed: ${JSON.stringify(installed)}`);
  return world;
}

async function restore({ engine, image }: World, snapshot: Snapshot): Promise<void> {
  // Gives up open transactions. Whoever waited for their locks writes now, and is written over below.
  await engine.close();
  await untilIdle();
  for (const [name, collection] of image.collections) {
    const documents = snapshot.get(name) ?? [];
    const isSame =
      documents.length === collection.documents.size &&
      documents.every(([key, document]) => collection.documents.get(key) === document);
    if (!isSame) image.fill(collection, documents);
  }
}
