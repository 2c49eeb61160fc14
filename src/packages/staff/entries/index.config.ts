export default definePageConfig({ navigationBarTitleText: "补录和入账" });
