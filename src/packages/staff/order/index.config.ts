export default definePageConfig({ navigationBarTitleText: "办这一单" });
