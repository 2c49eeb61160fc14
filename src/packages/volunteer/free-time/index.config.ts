export default definePageConfig({ navigationBarTitleText: "我有空的时间" });
