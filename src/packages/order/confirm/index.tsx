import { View } from "@tarojs/components";

export default function OrderConfirmPage() {
  return <View className="page">求助详情</View>;
}
