/** The consent text in force. A person who agreed to an older one is asked again before anything new is stored. */
export const consentVersion = "2026-11";

/** What each version says, newest first. A change of meaning needs a new version; what somebody agreed to stays readable. */
export const consentTexts: Readonly<Record<string, readonly string[]>> = {
  [consentVersion]: [
    "我们记下您的姓名、电话和住址，只为了有人上门帮忙。",
    "门牌和电话只给接单的志愿者看，办完一天后他就看不到了。工作人员要看，须写明原因，您会收到消息。",
    "办完的事，九十天后清掉门牌、电话和内容。",
    "帮忙不收钱，不卖东西。想看、想改、想注销，都在“我的资料”里。",
  ],
};
