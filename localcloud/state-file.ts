import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { SubscriptionState } from "./openapi/subscription-messages";

/** What must outlive a restart besides documents and files: documents from "tomorrow" need a clock that stays there. */
export type CloudState = {
  offsetMs: number;
  subscriptions: SubscriptionState;
};

export type StateFile = {
  readonly initial: CloudState;
  save: (state: CloudState) => void;
};

const fileName = "cloud-state.json";
const emptyState = (): CloudState => ({ offsetMs: 0, subscriptions: { quotas: {}, messages: [] } });

/** Keeps the state in `folder`; with null nothing is kept. A file that cannot be read counts as none. */
export function openStateFile(folder: string | null): StateFile {
  if (folder === null) return { initial: emptyState(), save: () => undefined };
  const path = join(folder, fileName);
  return {
    initial: read(path) ?? emptyState(),
    save(state) {
      mkdirSync(folder, { recursive: true });
      writeFileSync(`${path}.new`, JSON.stringify(state));
      renameSync(`${path}.new`, path);
    },
  };
}

function read(path: string): CloudState | undefined {
  try {
    return JSON.parse(readFileSync(path, "utf8")) as CloudState;
  } catch {
    return undefined;
  }
}
