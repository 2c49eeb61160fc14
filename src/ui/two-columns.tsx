import { View } from "@tarojs/components";
import type { ReactNode } from "react";
import "./two-columns.scss";

/** On a desk screen the list at the left and the chosen thing at the right; on a phone one under the other. */
export function TwoColumns({ list, detail }: { list: ReactNode; detail: ReactNode }) {
  return (
    <View className="two-columns">
      <View className="two-columns-list">{list}</View>
      <View className="two-columns-detail">{detail}</View>
    </View>
  );
}
