import { View } from "@tarojs/components";

export default function MallOfferingPage() {
  return <View className="page">求助详情</View>;
}
