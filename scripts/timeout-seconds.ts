import { readFileSync } from "node:fs";
import { join } from "node:path";

type Deployment = {
  readonly functions: readonly { readonly name: string; readonly timeout: number }[];
};

/** The time limit of each function as deployment sets it, so that this machine is no more patient than the cloud. */
export function timeoutSeconds(): Record<string, number> {
  const deployment = JSON.parse(readFileSync(join(__dirname, "../cloudbaserc.json"), "utf8")) as Deployment;
  return Object.fromEntries(deployment.functions.map(({ name, timeout }) => [name, timeout]));
}
