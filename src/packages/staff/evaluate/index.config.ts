export default definePageConfig({ navigationBarTitleText: "社区评单" });
