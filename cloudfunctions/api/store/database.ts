import cloud from "wx-server-sdk";
import type { CloudDatabase } from "./cloud-database";

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV as unknown as string });

/** The one connection to the cloud database. A missing document reads as null instead of throwing inside transactions. */
export const database = cloud.database({ throwOnNotFound: false } as object) as unknown as CloudDatabase;
export const command = database.command;
