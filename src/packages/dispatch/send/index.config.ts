export default definePageConfig({ navigationBarTitleText: "智能派单" });
