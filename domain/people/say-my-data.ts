import { asTime } from "../messages/template-data";

/** What is kept about a person, as far as it can be said in sentences. */
export type KnownAboutMe = {
  readonly name: string;
  readonly phone: string;
  readonly address: { readonly placeName: string; readonly door: string };
  readonly registeredAtMs: number;
  readonly consent: { readonly version: string; readonly agreedAtMs: number };
  readonly roles: readonly { readonly role: string; readonly placeName: string }[];
  readonly volunteer: { readonly skills: readonly string[]; readonly selfIntroduction: string } | null;
  readonly family: readonly { readonly nameMasked: string; readonly relationWord: string }[];
  readonly counts: {
    readonly ordersAsked: number;
    readonly ordersHelped: number;
    readonly records: number;
    readonly redemptions: number;
    readonly messages: number;
  };
  readonly points: { readonly available: number; readonly held: number };
  readonly minutes: number;
  readonly readings: readonly { readonly byWhom: string; readonly reason: string; readonly atMs: number }[];
};

/** The person's data in sentences she can read out to somebody. */
export function sayMyData(data: KnownAboutMe, nowMs: number): readonly string[] {
  const { counts, points, volunteer } = data;
  return [
    `邻里帮里关于我的资料（${asTime(nowMs)} 导出）`,
    `姓名：${data.name}`,
    `电话：${data.phone}`,
    `住址：${data.address.placeName} ${data.address.door}`,
    `登记时间：${asTime(data.registeredAtMs)}`,
    `同意的说明：${data.consent.version} 版，${asTime(data.consent.agreedAtMs)}`,
    ...data.roles.map(({ placeName }) => `担任的工作：${placeName}`),
    ...(volunteer === null ? [] : [`志愿者：会 ${volunteer.skills.join("、") || "（没填）"}`]),
    ...(volunteer === null || volunteer.selfIntroduction === "" ? [] : [`自我介绍：${volunteer.selfIntroduction}`]),
    ...data.family.map(({ nameMasked, relationWord }) => `绑定的家人：${relationWord} ${nameMasked}`),
    `求助 ${counts.ordersAsked} 次，帮忙 ${counts.ordersHelped} 次，服务记录 ${counts.records} 条，共 ${data.minutes} 分钟`,
    `积分：能用 ${points.available} 分，冻结 ${points.held} 分；兑换 ${counts.redemptions} 次；消息 ${counts.messages} 条`,
    data.readings.length === 0 ? "还没有工作人员查看过我的电话。" : "看过我电话的工作人员：",
    ...data.readings.map(({ atMs, byWhom, reason }) => `${asTime(atMs)} ${byWhom}：${reason}`),
  ];
}
