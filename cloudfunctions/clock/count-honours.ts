import { bestOf, type Ranked } from "../../domain/honours/honour-ranking";
import { honourFacts } from "../../domain/honours/honour-kind";
import { reserveTimes, type HonourEntry, type HonourStep } from "../../domain/honours/honour-list";
import {
  listCounting,
  saveHonourBatch,
  saveHonourStep,
  type HonourListDocument,
} from "../api/store/honour-lists-store";
import { countBatch, type Batch } from "./honour-candidates";
import { logFailure, type JobReport, type Tick } from "./run-jobs";

/** Lists counted in one tick; the others wait for the next. */
const listsAtOnce = 5;

/**
 * Counts lists of honours, batch by batch while there is time, and goes on in the next tick where it stopped. Each batch is
 * kept with the number of its step, so two runs at once count nobody twice.
 */
export async function countHonours(tick: Tick): Promise<JobReport> {
  const total = { seen: 0, changed: 0, failed: 0 };
  for (const list of await listCounting(listsAtOnce)) {
    total.seen += 1;
    try {
      if (await countList(list, tick)) total.changed += 1;
    } catch (failure) {
      total.failed += 1;
      logFailure("honours", list._id, failure);
    }
  }
  return total;
}

/** True when it is counted to the end. */
async function countList(read: HonourListDocument, tick: Tick): Promise<boolean> {
  let list = read;
  while (tick.hasTime()) {
    const batch = await countBatch(list);
    const after = withBatch(list, batch);
    if (batch.isLast) return finish(list, after, tick.nowMs);
    if (!(await saveHonourBatch(list, after, tick.nowMs))) return false;
    list = { ...list, ...after };
  }
  return false;
}

const rankedOf = (entry: HonourEntry): HonourEntry & Ranked => entry;

function withBatch(list: HonourListDocument, { added, cursor, excluded, seen, tallies }: Batch) {
  const kept = honourFacts[list.kind].places(list.policy) * reserveTimes + list.removals.length;
  const counts = { ...list.excluded };
  for (const why of excluded) counts[why] = (counts[why] ?? 0) + 1;
  return {
    entries: bestOf(list.entries.map(rankedOf), added.map(rankedOf), kept),
    excluded: counts,
    seen: list.seen + seen,
    progress: { step: list.progress.step + 1, cursor, tallies },
  };
}

function finish(list: HonourListDocument, after: ReturnType<typeof withBatch>, nowMs: number): Promise<boolean> {
  const step: HonourStep = {
    version: list.version + 1,
    event: "counted",
    atMs: nowMs,
    byPersonId: "clock",
    role: "clock",
    reason: "",
    keyedId: null,
    bodyHash: null,
  };
  // What the communities had so far is of no use any more.
  return saveHonourStep(list, { ...after, state: "counted", progress: { ...after.progress, tallies: [] } }, step);
}
