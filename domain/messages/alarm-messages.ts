import type { Message } from "./message";

type About = { readonly categoryName: string; readonly placeName: string };
type Side = "requester" | "taker";

const sideWords: Readonly<Record<Side, string>> = { requester: "居民", taker: "志愿者" };

/** To the staff of the place. Who it is and the number stand on the workbench alone. */
export const alarmMessage = (personId: string, { categoryName, placeName }: About, side: Side): Message => ({
  personId,
  title: "紧急呼叫：请马上联系",
  sentence: `${categoryName}：${placeName}附近，${sideWords[side]}在呼叫。请打开工作台。`,
  about: categoryName,
  template: "orderProgress",
  isUrgent: true,
});

/** To the one who called. */
export const alarmAnsweredMessage = (personId: string, { categoryName }: About, byWhom: string): Message => ({
  personId,
  title: "社区看到您的呼叫了",
  sentence: `${categoryName}：${byWhom} 在处理，马上联系您。危险时先打 110 或 120。`,
  about: categoryName,
  template: "orderProgress",
  isUrgent: true,
});

export const alarmCallTask = ({ categoryName }: About, side: Side) => ({
  title: "紧急呼叫",
  sentence: `${sideWords[side]}在服务中（${categoryName}）呼叫帮忙，请马上打电话问清楚。`,
});
