export default definePageConfig({ navigationBarTitleText: "货架和库存" });
