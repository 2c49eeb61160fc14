import { View } from "@tarojs/components";

export default function HallPage() {
  return <View className="page">抢单</View>;
}
