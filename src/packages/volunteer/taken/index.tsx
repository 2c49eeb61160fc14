import { View } from "@tarojs/components";

export default function VolunteerTakenPage() {
  return <View className="page">求助详情</View>;
}
