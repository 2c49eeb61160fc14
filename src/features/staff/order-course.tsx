import { sayWhen } from "../../time/say-time";
import { Card } from "../../ui/card";
import { Timeline } from "../../ui/timeline";
import type { OrderView } from "./order-view";

/** What happened to an order so far, newest first. */
export function OrderCourse({ view, nowMs }: { view: OrderView; nowMs: number }) {
  const entries = view.timeline.map(({ atMs, sentence }) => ({
    when: sayWhen(atMs, nowMs),
    sentence: forStaff(sentence),
  }));
  return (
    <Card title="经过">
      <Timeline entries={entries.reverse()} />
    </Card>
  );
}

// The story is written for the person who asked; here staff read it.
const forStaff = (sentence: string): string =>
  sentence.replace("等您确认", "等居民确认").replace("您已确认", "居民已确认");
