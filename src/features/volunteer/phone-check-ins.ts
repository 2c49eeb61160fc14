import { call } from "../../cloud/call";
import { newKey } from "../../cloud/new-key";
import { readStored, writeStored } from "../../device/device-storage";
import { useNetwork } from "../../device/network";
import { createCheckInQueue } from "./check-in-queue";
import type { KeptStep } from "./kept-step";

const stored = "check-ins";
const tryEveryMs = 30_000;

/** The steps at the door that this phone keeps; it survives being closed. */
export const phoneCheckIns = createCheckInQueue({
  read: () => readStored<KeptStep[]>(stored) ?? [],
  write: (steps) => writeStored(stored, steps),
  call,
  nowMs: () => Date.now(),
  newKey,
});

/** Tells what is kept when there is network again and every half minute; once, when the mini-program starts. */
export function watchCheckIns(): void {
  useNetwork.subscribe(({ isOnline }, before) => {
    if (isOnline && !before.isOnline) tellKept();
  });
  setInterval(tellKept, tryEveryMs);
}

/** Asks the cloud only when there is something to tell. */
export function tellKept(): void {
  if (phoneCheckIns.all().some(({ refusal }) => refusal === null)) void phoneCheckIns.send();
}
