export default definePageConfig({ navigationBarTitleText: "送积分给家人" });
