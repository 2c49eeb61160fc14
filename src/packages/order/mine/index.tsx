import { View } from "@tarojs/components";

export default function OrderMinePage() {
  return <View className="page">求助详情</View>;
}
