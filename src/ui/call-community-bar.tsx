import { View } from "@tarojs/components";
import { callPhone } from "./call-phone";
import { classNames } from "./class-names";
import { Icon } from "./icon";
import { Pressable } from "./pressable";
import "./call-community-bar.scss";

/** 打电话给社区, at the bottom left of every resident page; beside a main button it is narrow, alone it fills the line. */
export function CallCommunityBar({ phone, isNarrow = false }: { phone: string; isNarrow?: boolean }) {
  return (
    <Pressable
      className={classNames("call-community", isNarrow && "call-community-narrow")}
      onPress={() => callPhone(phone)}
      label={`打电话给社区，${phone}`}
    >
      <Icon name="phone" />
      <View className="call-community-words">打电话给社区</View>
    </Pressable>
  );
}
