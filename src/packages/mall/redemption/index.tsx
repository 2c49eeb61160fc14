import { View } from "@tarojs/components";

export default function RedemptionPage() {
  return <View className="page">兑换券</View>;
}
