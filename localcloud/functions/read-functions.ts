import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export type TimerTrigger = {
  name: string;
  /** Seven fields, UTC+8: second minute hour day month weekday year. */
  cron: string;
};

export type BuiltFunction = {
  name: string;
  entryPath: string;
  /** Names of the open APIs that this function may call, such as `subscribeMessage.send`. */
  openapi: ReadonlySet<string>;
  triggers: TimerTrigger[];
};

type FunctionConfig = {
  permissions?: { openapi?: string[] };
  triggers?: { name: string; type: string; config: string }[];
};

/** Finds every built function: a folder with `index.js`, and what its `config.json` permits and triggers. */
export function readFunctions(functionsRoot: string): Map<string, BuiltFunction> {
  const found = new Map<string, BuiltFunction>();
  if (!existsSync(functionsRoot)) return found;
  for (const folder of readdirSync(functionsRoot, { withFileTypes: true })) {
    const entryPath = join(functionsRoot, folder.name, "index.js");
    if (!folder.isDirectory() || !existsSync(entryPath)) continue;
    const config = readConfig(join(functionsRoot, folder.name, "config.json"));
    found.set(folder.name, {
      name: folder.name,
      entryPath,
      openapi: new Set(config.permissions?.openapi ?? []),
      triggers: (config.triggers ?? [])
        .filter(({ type }) => type === "timer")
        .map(({ name, config: cron }) => ({ name, cron })),
    });
  }
  return found;
}

function readConfig(path: string): FunctionConfig {
  return existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as FunctionConfig) : {};
}
