import { View } from "@tarojs/components";
import { aria } from "../../ui/aria";
import { Icon } from "../../ui/icon";
import { Pressable } from "../../ui/pressable";
import type { HallNews } from "./use-hall-news";

/**
 * Says that there is something new; only a tap shows it. It has its place below the list and floats over it from there,
 * so that nothing moves when it comes.
 */
export function NewsBar({ news, onShow }: { news: HallNews; onShow: () => void }) {
  return (
    <View className="hall-news-place" {...aria({ role: "status", live: "polite" })}>
      {news.newCount === 0 ? null : (
        <Pressable className="hall-news" onPress={onShow}>
          <Icon name="refresh" />
          <View>{`有 ${news.newCount} 个${news.isMore ? "以上" : ""}新求助，点一下看`}</View>
        </Pressable>
      )}
    </View>
  );
}
