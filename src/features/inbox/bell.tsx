import { View } from "@tarojs/components";
import { goTo } from "../../device/go-to";
import { Icon } from "../../ui/icon";
import { Pressable } from "../../ui/pressable";
import "./bell.scss";

/** The way to the messages, with how many are unread as a word beside the bell. */
export function Bell({ unreadCount }: { unreadCount: number }) {
  return (
    <Pressable className="bell" onPress={() => goTo("/packages/me/inbox/index")}>
      <Icon name="bell" />
      <View>消息</View>
      {unreadCount > 0 ? <View className="bell-count">{unreadCount > 99 ? "99+" : unreadCount} 条未读</View> : null}
    </Pressable>
  );
}
