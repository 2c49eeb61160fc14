import { View } from "@tarojs/components";
import { sayWhen } from "../../time/say-time";
import { Card } from "../../ui/card";
import { Facts } from "../../ui/facts";
import { StatusChip } from "../../ui/status-chip";
import { levelWords } from "./level-words";
import type { OrderView } from "./order-view";

/** The one record of everybody who met on a stuck matter, the newest last. */
export function Handlings({ view, nowMs }: { view: OrderView; nowMs: number }) {
  if (view.handlings.length === 0) return null;
  return (
    <Card title="处理记录">
      {view.handlings.map(({ atMs, byName, level, units, words }) => (
        <View key={`${atMs}${byName}`} className="staff-handling">
          <StatusChip word={levelWords[level]} tone="waiting" icon="book" />
          <Facts
            facts={[
              { name: "办法", value: words },
              { name: "单位", value: units.length > 0 ? units.join("、") : null },
              { name: "谁记的", value: `${byName}，${sayWhen(atMs, nowMs)}` },
            ]}
          />
        </View>
      ))}
    </Card>
  );
}
