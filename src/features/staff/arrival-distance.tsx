import { View } from "@tarojs/components";
import { farFromPlaceMeters } from "../../../domain/orders/arrival-hint";
import { StatusChip } from "../../ui/status-chip";

/** How far the phone was when he checked in. A hint to look closer, and never more: phones and maps err. */
export function ArrivalDistance({ meters }: { meters: number }) {
  return (
    <View>
      <View>{`签到时离约定地点约 ${meters < 10_000 ? `${meters} 米` : `${Math.round(meters / 1000)} 公里`}`}</View>
      {meters > farFromPlaceMeters ? <StatusChip word="有点远，问一声" tone="waiting" /> : null}
    </View>
  );
}
