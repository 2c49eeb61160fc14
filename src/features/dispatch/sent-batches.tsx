import { View } from "@tarojs/components";
import type { Output } from "../../../contract";
import { useCall } from "../../cloud/use-call";
import { sayWhen } from "../../time/say-time";
import { useNow } from "../../time/use-now";
import { ListRow } from "../../ui/list-row";

export type Batch = Output<"dispatch.listSent">["batches"][number];

/** What one sent out within the last day, for whoever was called away from it; nothing where there is nothing. */
export function SentBatches({ onOpen }: { onOpen: (batch: Batch) => void }) {
  const { error, reload, value } = useCall("dispatch.listSent", {});
  const nowMs = useNow();
  if (value === null && error !== null)
    return (
      <View className="dispatch-rows">
        <ListRow
          icon="refresh"
          title="派过的没有读到，点一下再读"
          note={error.sentence}
          onPress={() => void reload()}
        />
      </View>
    );
  if (value === null || value.batches.length === 0) return null;
  return (
    <View className="dispatch-rows">
      {value.batches.map((batch) => (
        <ListRow
          key={batch.batchId}
          icon="clock"
          title={sayBatch(batch, nowMs)}
          note={noteOf(batch)}
          onPress={() => onOpen(batch)}
        />
      ))}
    </View>
  );
}

/** "派出的 20 单 · 今天 9:12" */
export const sayBatch = ({ atMs, orders, sent }: Batch, nowMs: number): string =>
  `${sent ? `派出的 ${sent} 单` : `派过的 ${orders} 单`} · ${sayWhen(atMs, nowMs)}`;

function noteOf({ orders, sent }: Batch): string {
  if (sent === null) return "派到一半断了，点开看每一单";
  if (sent === 0) return "都没有派出去，点开看为什么";
  return sent === orders ? "点开看答复，没答复的能撤回" : `另有 ${orders - sent} 单没有派，点开看为什么`;
}
