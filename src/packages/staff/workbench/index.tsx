import { View } from "@tarojs/components";

export default function WorkbenchPage() {
  return <View className="page">工作台</View>;
}
