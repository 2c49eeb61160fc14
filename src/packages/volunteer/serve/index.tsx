import { View } from "@tarojs/components";

export default function ServePage() {
  return <View className="page">我的服务</View>;
}
