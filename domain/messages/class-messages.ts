import type { ClassNews } from "../mall/class-waiting";
import type { Message } from "./message";
import { asTime } from "./template-data";

type Wording = { readonly title: string; readonly sentence: (title: string, untilMs: number | null) => string };

/** "2026年03月05日 08:30" as "3月5日 8:30". */
const sayMoment = (atMs: number): string =>
  asTime(atMs).replace(/^\d+年0?(\d+)月0?(\d+)日 0?(\d+:\d+)$/, "$1月$2日 $3");

const wordings: Record<ClassNews["event"], Wording | null> = {
  joinedWaiting: null,
  leftWaiting: null,
  seatKept: {
    title: "有座位了",
    sentence: (title, untilMs) =>
      `${title}：给您留了一个座位，${untilMs === null ? "" : `${sayMoment(untilMs)} 前`}点开兑换就是您的。`,
  },
  seatLapsed: {
    title: "座位没留住",
    sentence: (title) => `${title}：留的时间过了，座位给了下一位。还想上课可以再排队。`,
  },
  listClosed: { title: "没排到座位", sentence: (title) => `${title}：已经开课，这次没等到空位。看看别的班吧。` },
};

/** Tells whoever waited for a seat what came of it; her own steps she saw herself. */
export function classMessages({ title }: { readonly title: string }, news: ClassNews): readonly Message[] {
  const wording = wordings[news.event];
  if (wording === null) return [];
  const sentence = wording.sentence(title, news.untilMs);
  return [{ personId: news.personId, title: wording.title, sentence, about: title, template: "redemption" }];
}
