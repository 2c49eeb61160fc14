import { View } from "@tarojs/components";

export default function MePointsPage() {
  return <View className="page">求助详情</View>;
}
