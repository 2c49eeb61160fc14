import { View } from "@tarojs/components";

export default function FulfilPage() {
  return <View className="page">核销</View>;
}
