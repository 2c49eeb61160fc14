import { connectInProcess } from "./connect-in-process";
import type { DatabaseEngine } from "./engine";

/** What is needed of wx-server-sdk; the caller brings it, so that this room does not import it. */
type WxServerSdk<Database> = {
  init(config: { env: string }): void;
  database(config?: { env?: string }): Database;
};

/**
 * The database of the real wx-server-sdk, with its own replies and error numbers, whose requests go straight to an
 * engine: what runs in a cloud function runs in a simulation unchanged, without sockets.
 */
export function connectWxInProcess<Database extends object>(
  cloud: WxServerSdk<Database>,
  engine: DatabaseEngine,
  config: { throwOnNotFound?: boolean } = {},
): Database {
  cloud.init({ env: "local" });
  const database = cloud.database(config as { env?: string });
  // The SDK keeps the query builder it wraps under this name and asks it anew for every collection.
  Object.assign(database, { _db: connectInProcess(engine) });
  return database;
}
