import { readStored, removeStored, writeStored } from "../device/device-storage";
import { newKey } from "./new-key";

type PendingKey = {
  intention: string;
  key: string;
  atMs: number;
};

const STORED = "pending-keys";
/** The cloud forgets keys after a while; by then the person has seen what came of it. */
const KEEP_MS = 24 * 60 * 60 * 1000;
const KEEP_ROWS = 20;

/**
 * The key of an intention whose outcome is not known yet, or a fresh one. It outlives the page and the mini-program: the
 * same person saying the same thing again after a lost answer repeats the same intention.
 */
export function keyOfIntention(callName: string, input: object): string {
  const intention = fingerprint(callName + JSON.stringify(input));
  const rows = readRows();
  const pending = rows.find((row) => row.intention === intention);
  if (pending) return pending.key;
  const key = newKey();
  writeStored(STORED, [{ intention, key, atMs: Date.now() }, ...rows].slice(0, KEEP_ROWS));
  return key;
}

/** This was sent before and nobody knows yet what came of it: saying it again only asks for the answer. */
export function isPending(callName: string, input: object): boolean {
  const intention = fingerprint(callName + JSON.stringify(input));
  return readRows().some((row) => row.intention === intention);
}

/** A definite answer came: saying the same thing again is a new intention. */
export function forgetKey(key: string): void {
  const rows = readRows().filter((row) => row.key !== key);
  if (rows.length === 0) removeStored(STORED);
  else writeStored(STORED, rows);
}

function readRows(): PendingKey[] {
  return (readStored<PendingKey[]>(STORED) ?? []).filter((row) => Date.now() - row.atMs < KEEP_MS);
}

/** FNV-1a, twice with different starts: enough to tell one person's intentions apart, and no private text is stored. */
function fingerprint(text: string): string {
  return [0x811c9dc5, 0x9747b28c]
    .map((start) => {
      let hash = start;
      for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
      return (hash >>> 0).toString(36);
    })
    .join("-");
}
