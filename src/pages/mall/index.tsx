import { View } from "@tarojs/components";

export default function MallPage() {
  return <View className="page">爱心积分超市</View>;
}
