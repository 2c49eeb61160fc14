import type { Finding } from "../../domain/reconciliation/mismatch";
import type { TestCloud } from "./test-cloud";

type Mark = { readonly mark: { readonly endedAtMs: number } };

const hourMs = 3_600_000;
const ticksMax = 400;

/** Lets the clock go through all books, from half past two in the night on, and gives what it opened cases about. */
export async function walkThroughBooks(
  { cloud }: TestCloud,
  fromMs: number,
): Promise<{ readonly findings: readonly Finding[]; readonly ticks: number; readonly ms: number }> {
  cloud.clock.set(fromMs + ((26 * hourMs + hourMs / 2 - ((fromMs + 8 * hourMs) % (24 * hourMs))) % (24 * hourMs)));
  const startedMs = performance.now();
  for (let ticks = 1; ticks <= ticksMax; ticks += 1) {
    const reply = (await cloud.invoke("clock", {}, { source: "wx_trigger" })) as {
      jobs: Record<string, { readonly failed: number }>;
    };
    if (reply.jobs["reconcileAll"]?.failed !== 0) throw new Error(`the clock failed: ${JSON.stringify(reply.jobs)}`);
    const [mark] = (await cloud.database.list("clockMarks", { filter: { _id: "reconcileAll" }, limit: 1 })).documents;
    if (((mark as Mark | undefined)?.mark.endedAtMs ?? 0) > 0) {
      const { documents } = await cloud.database.list("cases", { filter: {}, limit: 1_000 });
      return { findings: documents as unknown as Finding[], ticks, ms: performance.now() - startedMs };
    }
    cloud.clock.set(cloud.clock.nowMs() + 20_000);
  }
  throw new Error(`the clock did not get through in ${ticksMax} ticks`);
}
