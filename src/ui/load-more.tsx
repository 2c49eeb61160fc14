import { View } from "@tarojs/components";
import { AtActivityIndicator } from "taro-ui";
import { BigButton } from "./big-button";
import "./load-more.scss";

/** The end of a list: more on tap (lists never grow by themselves under a finger), or nothing. */
export function LoadMore({ hasMore, isLoading, onMore }: { hasMore: boolean; isLoading: boolean; onMore: () => void }) {
  if (isLoading)
    return (
      <View className="load-more">
        <AtActivityIndicator content="正在加载…" />
      </View>
    );
  return hasMore ? <BigButton kind="quiet" text="看更多" onPress={onMore} /> : null;
}
