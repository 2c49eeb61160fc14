import { sayWhen } from "../../time/say-time";
import { Card } from "../../ui/card";
import { Facts } from "../../ui/facts";
import { Notice } from "../../ui/notice";
import type { OrderView } from "./order-view";

/** The same words the volunteer taps. */
const visitWords = { 5: "很顺心", 4: "还不错", 3: "一般", 2: "不太顺", 1: "不想再去" } as const;

/** What only staff read: how the visit was for the volunteers, and what the requester said on the phone. */
export function SaidAfterwards({ view, nowMs }: { view: OrderView; nowMs: number }) {
  const { privateRatings, staffCall } = view;
  return (
    <>
      {privateRatings.length === 0 ? null : (
        <Card title="志愿者说这次上门">
          <Facts
            facts={privateRatings.map(({ name, note, stars }) => ({
              name,
              value: note === "" ? visitWords[stars] : `${visitWords[stars]}：${note}`,
            }))}
          />
        </Card>
      )}
      {staffCall === null ? null : staffCall.heard === null ? (
        <Notice kind="warning" text={staffCall.why === "draw" ? "抽到这一单回访" : "居民不太满意，先打电话问清楚"} />
      ) : (
        <Card title="电话回访">
          <Facts
            facts={[
              { name: "居民说", value: staffCall.heard.words },
              { name: "什么时候", value: sayWhen(staffCall.heard.atMs, nowMs) },
            ]}
          />
        </Card>
      )}
    </>
  );
}
