import cloud from "wx-server-sdk";
import { openDatabase } from "../database/open-database";
import type { ConflictsAt } from "../database/transaction";
import type { CollectionDeclaration } from "../database/collection";
import { openHttpDoor } from "./http-door";
import type { WxDatabase } from "./wx-database";

/** What the suite runs against: the local cloud, or a real environment named by `LINLIBANG_CLOUD_ENV`. */
export type ConformanceTarget = {
  readonly db: WxDatabase;
  /** False for a real environment, where time cannot be moved and the local cloud's stricter refusals do not exist. */
  readonly local: boolean;
  passTime(ms: number): Promise<void>;
  close(): Promise<void>;
};

/** A real environment needs these collections with these indexes before the suite can run there. */
export const conformanceCollections: readonly CollectionDeclaration[] = [
  {
    name: "conformance",
    indexes: [{ name: "place", unique: false, keys: [{ field: "place", direction: "2dsphere" }] }],
  },
  {
    name: "conformance_unique",
    indexes: [
      {
        name: "area_number",
        unique: true,
        keys: [
          { field: "area", direction: 1 },
          { field: "number", direction: 1 },
        ],
      },
    ],
  },
];

export const isRealEnvironment = process.env["LINLIBANG_CLOUD_ENV"] !== undefined;

/** Opens the target. `conflictsAt` has a meaning only locally: the platform itself decides when to tell a conflict. */
export async function openConformanceTarget(conflictsAt: ConflictsAt = "operation"): Promise<ConformanceTarget> {
  return isRealEnvironment ? openRealEnvironment() : openLocalEnvironment(conflictsAt);
}

function openRealEnvironment(): Promise<ConformanceTarget> {
  const {
    LINLIBANG_CLOUD_ENV: env,
    LINLIBANG_CLOUD_SECRET_ID: secretId,
    LINLIBANG_CLOUD_SECRET_KEY: secretKey,
  } = process.env;
  cloud.init({ env, secretId, secretKey } as { env: string });
  return Promise.resolve({
    db: newDatabase(),
    local: false,
    passTime: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    close: () => Promise.resolve(),
  });
}

async function openLocalEnvironment(conflictsAt: ConflictsAt): Promise<ConformanceTarget> {
  let aheadMs = 0;
  const engine = await openDatabase({
    folder: null,
    collections: conformanceCollections,
    nowMs: () => Date.now() + aheadMs,
    // A real environment answers what no index serves; the refusal has its own tests beside the engine.
    unindexedQueries: "allow",
    conflictsAt,
  });
  const door = await openHttpDoor(engine);
  Object.assign(process.env, {
    TENCENTCLOUD_RUNENV: "SCF",
    TENCENTCLOUD_REGION: "ap-shanghai",
    SCF_NAMESPACE: "local",
    TENCENTCLOUD_SECRETID: "none",
    TENCENTCLOUD_SECRETKEY: "none",
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: door.url }),
  });
  cloud.init({ env: "local" });
  return {
    db: newDatabase(),
    local: true,
    passTime(ms) {
      aheadMs += ms;
      return Promise.resolve();
    },
    async close() {
      await door.close();
      await engine.close();
    },
  };
}

/** Missing documents are answers here, as in the project's own code; the SDK's types do not know the switch. */
function newDatabase(): WxDatabase {
  return cloud.database({ throwOnNotFound: false } as object) as unknown as WxDatabase;
}
