import {
  advanceHead,
  clearPending,
  listUnchained,
  readHead,
  writeLink,
  type ChainLink,
} from "../api/store/audit-chain-store";
import type { AuditRow } from "../api/store/audit-store";
import { linksAfter } from "./audit-chain";
import type { JobReport, Tick } from "./run-jobs";
import { batchRows } from "./work-through";

/**
 * Gives new audit rows their place in the chain, oldest first. The head is written before the rows and says what they will
 * carry: two clocks cannot fork the chain, and one that was cut is finished by the next.
 */
export async function chainAudit(tick: Tick): Promise<JobReport> {
  const report = { seen: 0, changed: 0, failed: 0 };
  while (tick.hasTime()) {
    if ((await listUnchained(1)).length === 0) return report;
    const chained = await chainBatch();
    report.seen += chained;
    report.changed += chained;
    if (chained < batchRows) return report;
  }
  return report;
}

/** The head is read before the rows: rows that another clock chains meanwhile make writing the head fail. */
async function chainBatch(): Promise<number> {
  const head = await readHead();
  if (head.pending.length > 0) {
    await writeLinks(head.pending);
    await clearPending(head.sequence);
  }
  const rows = [...(await listUnchained(batchRows))].sort(byTime);
  const links = linksAfter(head, rows);
  if (!(await advanceHead(head, links))) return 0;
  await writeLinks(links);
  await clearPending(head.sequence + links.length);
  return links.length;
}

const byTime = (one: AuditRow, other: AuditRow): number => one.atMs - other.atMs || (one._id < other._id ? -1 : 1);

/** As many at once as one instance may ask of the database without being held back. */
const writtenAtOnce = 10;

async function writeLinks(links: readonly ChainLink[]): Promise<void> {
  for (let start = 0; start < links.length; start += writtenAtOnce) {
    await Promise.all(links.slice(start, start + writtenAtOnce).map(writeLink));
  }
}
