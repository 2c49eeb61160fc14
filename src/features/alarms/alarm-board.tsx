import { View } from "@tarojs/components";
import type { Output } from "../../../contract";
import { useCallPages } from "../../cloud/use-call-pages";
import { useReloadEvery } from "../../cloud/use-reload-every";
import { useNow } from "../../time/use-now";
import { aria } from "../../ui/aria";
import { LoadMore } from "../../ui/load-more";
import { Notice } from "../../ui/notice";
import { AlarmCard } from "./alarm-card";
import "./alarms.scss";

const everyMs = 15_000;
const nothing = {};
const alarmsOf = (output: Output<"alarms.list">) => output.alarms;

/** Who calls for help in my area now, above everything else; nothing while nobody does. */
export function AlarmBoard() {
  const reading = useCallPages("alarms.list", nothing, alarmsOf);
  const { reload } = reading;
  useReloadEvery(everyMs, reload);
  const nowMs = useNow();
  if (reading.rows.length === 0) {
    return reading.error ? <Notice kind="warning" text="紧急呼叫没有读到。请看看网络，再打开一次。" /> : null;
  }
  return (
    <View className="alarms" {...aria({ role: "alert" })}>
      <View className="alarms-title" {...aria({ role: "heading", level: 2 })}>
        {`${reading.rows.length} 个紧急呼叫，请马上联系`}
      </View>
      {reading.rows.map((alarm) => (
        <AlarmCard key={alarm.alarmId} alarm={alarm} nowMs={nowMs} onChanged={() => void reload()} />
      ))}
      <LoadMore hasMore={reading.hasMore} isLoading={reading.isLoadingMore} onMore={() => void reading.loadMore()} />
    </View>
  );
}
