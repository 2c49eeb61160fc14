import { ledgerHash } from "../cloudfunctions/api/store/ledger-hash";
import { buildCity } from "../domain/reconciliation/city-builders";
import { corrupt, corruptionKinds, judgeFindings } from "../domain/reconciliation/corruption-builders";
import { findMismatches } from "../domain/reconciliation/find-mismatches";
import type { Finding } from "../domain/reconciliation/mismatch";
import { loadCity } from "../tests/harness/load-city";
import { startTestCloud } from "../tests/harness/test-cloud";
import { walkThroughBooks } from "../tests/harness/walk-through-books";
import { atMost, endBench, exactly, printFigure } from "./figure";

const isLong = process.argv.includes("--long");
const seed = 4;
/** One in ten thousand postings is spoilt in the long run, and each kind three times in the short one. */
const long = { postings: 1_000_000, spoilt: 100, most: 600 };
const short = { postings: 100_000, spoilt: 3 * corruptionKinds.length, most: 300 };

/** The rules alone, over books that fit into memory. */
function measureRules({ postings, spoilt, most }: typeof long): void {
  const city = buildCity(postings, seed, ledgerHash);
  const soundMs = timed(() => {
    if (findMismatches(city).length > 0) throw new Error("the books were not sound before they were spoilt");
  });
  const corruptions = corrupt(city, spoilt);
  let findings: readonly Finding[] = [];
  const ms = timed(() => {
    findings = findMismatches(city);
  });
  const { missed, falseAlarms } = judgeFindings(corruptions, findings);
  printFigure(exactly("reconcile.rules.postings", postings, "postings", postings));
  printFigure(
    exactly(
      "reconcile.rules.found",
      corruptions.length - missed.length,
      `of ${corruptions.length}`,
      corruptions.length,
    ),
  );
  printFigure(exactly("reconcile.rules.falseAlarms", falseAlarms.length, "alarms", 0));
  printFigure(atMost("reconcile.rules.time", Math.round(Math.max(ms, soundMs) / 1000), "s", most));
}

const timed = (work: () => void): number => {
  const startedMs = performance.now();
  work();
  return performance.now() - startedMs;
};

/** The clock itself, with the real functions, tick by tick through the night. */
async function measureClock({ postings, spoilt, most }: typeof short): Promise<void> {
  const city = buildCity(postings, seed, ledgerHash);
  const corruptions = corrupt(city, spoilt);
  const test = await startTestCloud();
  try {
    await loadCity(test, city);
    const { ms, ticks, findings } = await walkThroughBooks(test, city.nowMs);
    const { missed, falseAlarms } = judgeFindings(corruptions, findings);
    for (const one of missed) process.stderr.write(`missed ${one.kind} of ${one.personId}\n`);
    for (const one of falseAlarms) process.stderr.write(`false alarm ${JSON.stringify(one)}\n`);
    const found = corruptions.length - missed.length;
    printFigure(exactly("reconcile.clock.found", found, `of ${corruptions.length}`, corruptions.length));
    printFigure(exactly("reconcile.clock.falseAlarms", falseAlarms.length, "alarms", 0));
    // From two to five in the morning, a tick a minute.
    printFigure(atMost("reconcile.clock.ticks", ticks, "ticks", 180));
    printFigure(atMost("reconcile.clock.time", Math.round(ms / 1000), "s", most));
  } finally {
    await test.close();
  }
}

async function measure(): Promise<void> {
  measureRules(isLong ? long : short);
  if (!isLong) await measureClock(short);
}

measure().then(endBench, (failure: unknown) => {
  console.error(failure);
  process.exit(1);
});
