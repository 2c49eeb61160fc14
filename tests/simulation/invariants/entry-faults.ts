import type { EntryDocument } from "../../../cloudfunctions/api/store/entries-store";
import { askedBy, endedBy } from "../../../domain/entries/entry";
import { entryLimitsOf } from "../../../domain/entries/entry-limits";
import { monthOf } from "../../../domain/entries/month-of";
import { firstPolicy } from "../../../domain/policies/policies";
import { rowsOf } from "../world/stored";
import type { World } from "../world/simulated-world";
import type { Fault } from "./fault";

const limits = entryLimitsOf(firstPolicy("points").value);

/** P9 of what staff enter by hand: two people, one posting, one record of its hours, and no month beyond its bound. */
export function entryFaults(world: World): Fault[] {
  const entries = rowsOf(world, "entries") as readonly EntryDocument[];
  return [...entries.flatMap((entry) => faultsOf(world, entry)), ...monthFaults(entries)];
}

function faultsOf(world: World, entry: EntryDocument): Fault[] {
  const fault = (what: string): Fault[] => [{ rule: "P9", at: entry._id, what }];
  const transfer = rowsOf(world, "transfers").find(({ _id }) => _id === `${entry.kind}:${entry._id}`);
  const record = rowsOf(world, "records").find(({ _id }) => _id === `entry:${entry._id}`);
  const ended = endedBy(entry);
  const isApproved = ended?.event === "approved";
  if (entry.isOpen !== (ended === null)) return fault("is over, or not, against its own steps");
  if (isApproved !== (transfer !== undefined)) return fault("posted, or not, against its approval");
  if (record?.minutes !== (isApproved && entry.minutes > 0 ? entry.minutes : undefined))
    return fault("has a wrong record");
  if (entry.journal.length > 2) return fault("ended twice");
  if (!isApproved) return [];
  if (ended.byPersonId === askedBy(entry).byPersonId) return fault("approved by whoever asked");
  return ended.byPersonId === entry.personId ? fault("approved by whom it is about") : [];
}

function monthFaults(entries: readonly EntryDocument[]): Fault[] {
  const points = new Map<string, number>();
  for (const entry of entries) {
    const ended = endedBy(entry);
    if (ended?.event !== "approved") continue;
    const at = `${askedBy(entry).byPersonId}:${monthOf(ended.atMs)}`;
    points.set(at, (points.get(at) ?? 0) + Math.abs(entry.points));
  }
  return [...points].flatMap(([at, sum]) =>
    sum > limits.monthPointsMax ? [{ rule: "P9", at, what: `${sum} points asked for in a month` }] : [],
  );
}
