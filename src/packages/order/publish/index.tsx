import { View } from "@tarojs/components";

export default function PublishPage() {
  return <View className="page">发布求助</View>;
}
