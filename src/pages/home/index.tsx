import { View } from "@tarojs/components";

export default function HomePage() {
  return <View className="page">首页</View>;
}
