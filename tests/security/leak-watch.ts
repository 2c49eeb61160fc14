import { EJSON } from "bson";
import type { CallLogEntry } from "../../localcloud/gateway/call-log";
import type { Caller } from "../../localcloud/identity/caller";
import type { LocalCloud } from "../../localcloud/local-cloud";
import { readWorkbook } from "../harness/read-workbook";
import { everybody } from "./cast";
import { mayRead, type OrderFacts, type SecretKind } from "./disclosure-rule";

/** One text may be the secret of several: two people live behind one door. */
type Canary = { readonly ownerIds: readonly string[]; readonly kind: SecretKind; readonly text: string };

/** A secret where it must not be. */
export type Leak = Canary & { readonly where: string; readonly viewer: string };

export type LeakWatch = {
  readonly leaks: readonly Leak[];
  readonly answersRead: () => number;
  /** How often somebody read a secret that he may read: were it never, the watch would prove nothing. */
  readonly allowedReadings: () => number;
  /** Reads what lies in the database and what was sent to phones. */
  scanStored: () => Promise<void>;
};

const kinds = ["phone", "door", "name"] as const satisfies readonly SecretKind[];

const canaries: readonly Canary[] = kinds.flatMap((kind) =>
  [...new Set(everybody.map((person) => person[kind]))].map((text) => ({
    kind,
    text,
    ownerIds: everybody.filter((person) => person[kind] === text).map((person) => person.personId),
  })),
);

const found = (text: string): readonly Canary[] => canaries.filter((canary) => text.includes(canary.text));

/** Rows that others read or that leave the cloud: no full name belongs there either. */
const openCollections = ["audit", "inbox", "messages", "idempotency", "transfers", "records"];

/** From now on reads every answer, every log line of a function, and on demand everything stored. */
export function watchForLeaks(cloud: LocalCloud): LeakWatch {
  const leaks: Leak[] = [];
  const readLogs = new WeakSet<CallLogEntry>();
  const readFiles = new Set<string>();
  let answersRead = 0;
  let allowedReadings = 0;
  const report = (hits: readonly Canary[], where: string, viewer: string) =>
    leaks.push(...hits.map((hit) => ({ ...hit, where, viewer })));

  const readAnswer = async (call: string, answer: unknown, openid: string | undefined) => {
    answersRead += 1;
    const hits = found(JSON.stringify([answer]));
    if (hits.length === 0) return;
    const viewerId = everybody.find((person) => person.openid === openid)?.personId ?? null;
    const orders = await storedOrders(cloud);
    const nowMs = cloud.clock.nowMs();
    const [may, mayNot] = split(hits, ({ ownerIds, kind }) =>
      ownerIds.some((ownerId) => mayRead({ viewerId, ownerId, kind, call, nowMs, orders })),
    );
    allowedReadings += may.length;
    report(mayNot, `answer of ${call}`, viewerId ?? "nobody");
  };
  const readNewLogs = () => {
    for (const entry of cloud.callLog.slice(-40)) {
      if (!entry.finished || readLogs.has(entry)) continue;
      readLogs.add(entry);
      for (const { text } of entry.logs) report(found(text), `log of ${entry.functionName} ${entry.call ?? ""}`, "log");
    }
  };

  const invoke = cloud.invoke;
  const watched = async (functionName: string, event: unknown, caller?: Caller) => {
    const answer = await invoke(functionName, event, caller).finally(readNewLogs);
    await readAnswer(callIn(event) ?? functionName, answer, caller?.openid);
    return answer;
  };
  Object.assign(cloud, { invoke: watched });

  return {
    leaks,
    answersRead: () => answersRead,
    allowedReadings: () => allowedReadings,
    async scanStored() {
      readNewLogs();
      for (const [collection, rows] of Object.entries(await cloud.database.dump())) {
        const hits = found(JSON.stringify(rows));
        const isOpen = openCollections.includes(collection);
        report(isOpen ? hits : hits.filter((hit) => hit.kind !== "name"), `collection ${collection}`, "database");
      }
      report(found(JSON.stringify(cloud.messages)), "subscription messages", "WeChat");
      for (const path of await cloud.storage.list()) {
        if (readFiles.has(path) || !path.startsWith("registers/")) continue;
        readFiles.add(path);
        report(found(maskedRows((await cloud.storage.get(path)) ?? Buffer.alloc(0))), "an exported register", "file");
      }
    },
  };
}

const watermarkRows = 2;

/** The rows of a masked register below its watermark, which names whoever made it; nothing of one with a reason to show more. */
function maskedRows(bytes: Buffer): string {
  const [register] = readWorkbook(bytes);
  const isMasked = String(register?.rows[1]?.[0]).includes("已隐去");
  return isMasked ? JSON.stringify(register?.rows.slice(watermarkRows)) : "";
}

const callIn = (event: unknown): string | undefined => {
  const call = (event as { call?: unknown } | null)?.call;
  return typeof call === "string" ? call : undefined;
};

/** Orders with people named as in the cast: whoever registered herself got an id by chance. */
async function storedOrders(cloud: LocalCloud): Promise<readonly OrderFacts[]> {
  const stored = async (collection: string) => (await cloud.database.list(collection, { limit: 100_000 })).documents;
  const openids = new Map((await stored("people")).map((person) => [person["_id"], person["openid"]]));
  const inCast = (personId: string): string =>
    everybody.find((person) => person.openid !== null && person.openid === openids.get(personId))?.personId ?? personId;
  return (await stored("orders")).map((document) => {
    const order = EJSON.deserialize(document) as unknown as OrderFacts;
    return {
      ...order,
      requesterId: inCast(order.requesterId),
      beneficiaryId: inCast(order.beneficiaryId),
      takers: order.takers.map((taker) => ({ ...taker, personId: inCast(taker.personId) })),
    };
  });
}

function split<T>(all: readonly T[], holds: (one: T) => boolean): readonly [readonly T[], readonly T[]] {
  return [all.filter(holds), all.filter((one) => !holds(one))];
}
