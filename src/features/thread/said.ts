import type { Output } from "../../../contract";

export type Thread = Output<"thread.list">;
export type Said = Thread["messages"][number];

/** What was known with what just came; the newer word about one message counts. Oldest first, as people talk. */
export function withNews(known: readonly Said[], came: readonly Said[]): readonly Said[] {
  const all = new Map([...known, ...came].map((one) => [one.messageId, one]));
  return [...all.values()].sort(
    (one, other) => one.saidAtMs - other.saidAtMs || (one.messageId < other.messageId ? -1 : 1),
  );
}
