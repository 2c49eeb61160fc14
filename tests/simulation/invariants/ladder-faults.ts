import type { OrderDocument } from "../../../cloudfunctions/api/store/orders-store";
import type { JournalEntry } from "../../../domain/orders/journal-entry";
import type { Fault } from "./fault";

const poolLadder = ["neighbours", "nearby", "community", "gridWorker", "communityStaff", "street"];
/** Whoever is on duty begins at once, so the clock's first step of a stuck matter is the second one. */
const stuckLadder = ["supervised", "joint", "joint"];
/** With these the search begins anew. */
const beginnings = [
  "published",
  "approved",
  "publishedByRule",
  "republished",
  "gaveBack",
  "takenBack",
  "volunteerMissed",
];

/** O4 and N1 of the escalation: each level once and in its order, and no neighbour asked twice about the same order. */
export function ladderFaults({ _id, journal }: OrderDocument): Fault[] {
  const faults: Fault[] = [];
  const fault = (what: string) => faults.push({ rule: "O4", at: _id, what });
  let climbed: string[] = [];
  const told = new Set<string>();
  for (const [at, entry] of journal.entries()) {
    if (isBeginning(entry, journal[at - 1])) climbed = [];
    if (entry.event !== "escalated") continue;
    const level = String(entry.level);
    const before = climbed.at(-1);
    const ladder = entry.status === "stuck" ? stuckLadder : poolLadder;
    const isNext = before === undefined || ladder.indexOf(level) > ladder.indexOf(before) || level === "joint";
    if (!ladder.includes(level) || !isNext) fault(`climbed from ${String(before)} to ${level}`);
    climbed = [...climbed, level];
    const isNeighbours = ["neighbours", "nearby", "community"].includes(level);
    for (const personId of isNeighbours ? (entry.about ?? []) : []) {
      if (told.has(personId)) fault(`asked ${personId} a second time`);
      told.add(personId);
    }
  }
  return faults;
}

const isBeginning = (entry: JournalEntry, before: JournalEntry | undefined): boolean =>
  beginnings.includes(entry.event) || (entry.status === "stuck" && before?.status !== "stuck");
