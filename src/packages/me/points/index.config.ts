export default definePageConfig({ navigationBarTitleText: "积分和时长" });
