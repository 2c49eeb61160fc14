import { callOverHttp } from "./call-over-http";
import type { Crowd } from "./crowd";
import { newKey, type TestCloud } from "./test-cloud";

/** How one order went that a whole crowd wanted at the same moment. */
export type GrabRound = {
  readonly orderId: string;
  readonly winners: readonly string[];
  /** Told "somebody has it": the answer everyone but the winners should get. */
  readonly taken: number;
  /** Told to try again, or anything else that is no definite answer. */
  readonly indefinite: readonly string[];
  readonly winnersRetrySucceeded: boolean;
  readonly ms: number;
};

/** One resident asks, everybody grabs at once over HTTP, the winners' phones repeat themselves, and the resident takes it back. */
export async function grabRound(
  test: TestCloud,
  { volunteers, residents }: Crowd,
  round: number,
  slotCount = 1,
): Promise<GrabRound> {
  // Each round in a minute of its own: the crowd's patience is tested here, not the limit of calls per minute.
  test.cloud.clock.set(test.cloud.clock.nowMs() + 61_000);
  const resident = residents[round % residents.length] ?? "wang";
  const wanted = { kind: "soon" } as const;
  const { orderId } = await test.succeed(resident, "orders.publish", {
    categoryId: "carrying",
    text: "搬一下柜子",
    wanted,
    slotCount,
    key: newKey(),
  });
  const keys = volunteers.map(newKey);
  const startedMs = performance.now();
  const replies = await Promise.all(
    volunteers.map((who, index) => callOverHttp(test, who, "orders.grab", { orderId, key: keys[index] ?? "" })),
  );
  const ms = performance.now() - startedMs;
  const winners = volunteers.filter((_, index) => replies[index]?.ok);
  const codes = replies.flatMap((reply) => (reply.ok ? [] : [reply.code]));
  const retries = await Promise.all(
    winners.map((who) => callOverHttp(test, who, "orders.grab", { orderId, key: keys[volunteers.indexOf(who)] ?? "" })),
  );
  await test.succeed(resident, "orders.cancel", { orderId, reason: "不用了", key: newKey() });
  return {
    orderId,
    winners,
    taken: codes.filter((code) => code === "TAKEN").length,
    indefinite: codes.filter((code) => code !== "TAKEN"),
    winnersRetrySucceeded: retries.length > 0 && retries.every((reply) => reply.ok),
    ms,
  };
}
