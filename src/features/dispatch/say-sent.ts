import type { SentOrder } from "./use-sending";

/** What became of all that was sent out, in one sentence: green only when every order was. */
export function saySent(sent: ReadonlyMap<string, SentOrder["outcome"]>, lostIds: ReadonlySet<string>) {
  const answered = [...sent].filter(([orderId]) => !lostIds.has(orderId));
  const offered = answered.filter(([, outcome]) => outcome === "offered").length;
  const others = answered.length - offered;
  const parts = [
    `派出了 ${offered} 单`,
    ...(others === 0 ? [] : [`${others} 单没有派`]),
    ...(lostIds.size === 0 ? [] : [`${lostIds.size} 单没有收到答复`]),
  ];
  const where = lostIds.size === 0 ? "下面每一单都写着。" : "请到最下面再发一次，不会重复派。";
  const isAllSent = offered > 0 && parts.length === 1;
  return { kind: isAllSent ? ("success" as const) : ("warning" as const), text: `${parts.join("，")}。${where}` };
}
