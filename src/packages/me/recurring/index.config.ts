export default definePageConfig({ navigationBarTitleText: "每周的求助" });
