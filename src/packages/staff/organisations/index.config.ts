export default definePageConfig({ navigationBarTitleText: "组织和季度星级" });
