import { createHash } from "node:crypto";
import { ancestorsOf } from "../../domain/areas/ancestors-of";
import { detectSignals } from "../../domain/signals/detect-signals";
import type { Signal } from "../../domain/signals/signal";
import { signalArea } from "../../domain/signals/signal-area";
import { listChildren } from "../api/store/areas-store";
import { findMark, setMark } from "../api/store/clock-marks-store";
import { findPeople } from "../api/store/people-store";
import { findShop } from "../api/store/shops-store";
import { addSignal, lastFoundMs, type SignalDocument } from "../api/store/signals-store";
import { readTown } from "./read-town";
import type { JobReport, Tick } from "./run-jobs";

const hourMs = 3_600_000;
/** Once a night, however many ticks a night has. */
const againAfterMs = 20 * hourMs;

/** Looks through each city's last weeks for what a person should see. Whatever it finds only waits in a queue. */
export async function findSignals(tick: Tick): Promise<JobReport> {
  const report = { seen: 0, changed: 0, failed: 0 };
  for (const { _id: cityId } of await listChildren(null)) {
    if (!tick.hasTime()) return report;
    const mark = await findMark<{ readonly atMs: number }>(`signals:${cityId}`);
    if (mark !== null && tick.nowMs - mark.atMs < againAfterMs) continue;
    report.seen += 1;
    const found = detectSignals(await readTown(cityId, tick.nowMs));
    for (const signal of found) if (await keep(signal, cityId, tick.nowMs)) report.changed += 1;
    await setMark(`signals:${cityId}`, { atMs: tick.nowMs });
  }
  return report;
}

/** What goes on after somebody looked at it is shown again, but not every morning. */
const shownAgainAfterMs = 30 * 24 * hourMs;

async function keep(signal: Signal, cityId: string, nowMs: number): Promise<boolean> {
  const lastMs = await lastFoundMs(matterOf(signal));
  if (lastMs !== null && nowMs - lastMs < shownAgainAfterMs) return false;
  await addSignal(await documentOf(signal, cityId, nowMs));
  return true;
}

const matterOf = ({ kind, subject }: Signal): string =>
  `${kind}:${createHash("sha256").update(subject).digest("hex").slice(0, 24)}`;

async function documentOf(signal: Signal, cityId: string, nowMs: number): Promise<SignalDocument> {
  const people = await findPeople(signal.personIds);
  const shop = signal.kind === "shrinkage" ? await findShop(signal.subject) : null;
  const areaIds = shop === null ? people.map(({ areaId }) => areaId) : [shop.areaId];
  const areaId = signalArea(signal.kind, areaIds) || cityId;
  return {
    ...signal,
    // Two clocks in one night find the same matter at once.
    _id: `${matterOf(signal)}:${Math.floor(nowMs / (24 * hourMs))}`,
    matter: matterOf(signal),
    areaId,
    ancestors: ancestorsOf(areaId),
    state: "open",
    isOpen: true,
    journal: [],
    atMs: nowMs,
    version: 1,
  };
}
