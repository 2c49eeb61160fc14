export default definePageConfig({ navigationBarTitleText: "日结和结算" });
