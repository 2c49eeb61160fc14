import type { TestCloud } from "./test-cloud";

/** Lets the days pass in which earned points are still looked into, and the clock make them spendable. */
export async function pastPending(test: Pick<TestCloud, "cloud" | "tick">): Promise<void> {
  test.cloud.clock.set(test.cloud.clock.nowMs() + 73 * 3_600_000);
  await test.tick();
}
