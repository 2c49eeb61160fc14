import { View } from "@tarojs/components";

export default function StaffApplicantsPage() {
  return <View className="page">求助详情</View>;
}
