import { View } from "@tarojs/components";
import { Icon } from "../../ui/icon";
import { Pressable } from "../../ui/pressable";
import type { HallNews } from "./use-hall-news";

/** Says that there is something new; only a tap shows it. */
export function NewsBar({ news, onShow }: { news: HallNews; onShow: () => void }) {
  if (news.newCount === 0) return null;
  return (
    <Pressable className="hall-news" onPress={onShow}>
      <Icon name="refresh" />
      <View>{`有 ${news.newCount} 个${news.isMore ? "以上" : ""}新求助，点一下看`}</View>
    </Pressable>
  );
}
