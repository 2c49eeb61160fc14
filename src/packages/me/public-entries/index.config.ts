export default definePageConfig({ navigationBarTitleText: "入账公示" });
