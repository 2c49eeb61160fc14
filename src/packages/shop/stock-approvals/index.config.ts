export default definePageConfig({ navigationBarTitleText: "报损和盘点" });
