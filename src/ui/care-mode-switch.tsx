import { View } from "@tarojs/components";
import { useCareMode } from "../device/care-mode";
import { aria } from "./aria";
import { Icon } from "./icon";
import { Pressable } from "./pressable";
import "./care-mode-switch.scss";

/** 长辈版: larger words and buttons, one tap each way. Shown on the home page and in 我的. */
export function CareModeSwitch() {
  const isCare = useCareMode((mode) => mode.isCare);
  const setCare = useCareMode((mode) => mode.setCare);
  return (
    <Pressable className="care-switch" role="switch" checked={isCare} onPress={() => setCare(!isCare)}>
      <View className="care-switch-letter" {...aria({ hidden: true })}>
        大
      </View>
      <View className="care-switch-words">
        <View className="care-switch-title">长辈版</View>
        <View className="care-switch-note">{isCare ? "点一下换回标准版" : "字更大，按钮也更大"}</View>
      </View>
      <View className="care-switch-state" {...aria({ hidden: true })}>
        <Icon name={isCare ? "circle-check" : "right"} />
        <View>{isCare ? "已开" : "打开"}</View>
      </View>
    </Pressable>
  );
}
