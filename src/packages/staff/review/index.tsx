import { View } from "@tarojs/components";

export default function StaffReviewPage() {
  return <View className="page">求助详情</View>;
}
