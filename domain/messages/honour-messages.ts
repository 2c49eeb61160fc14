import type { HonourObjection } from "../honours/honour-objection";
import { honourFacts, honourTitle } from "../honours/honour-kind";
import { standing, type HonourList, type HonourStep } from "../honours/honour-list";
import type { Message } from "./message";

const template = "orderProgress" as const;

/** Tells volunteers that they stand on a notice, were taken off, or have the honour; who decided knows himself. */
export function honourMessages(list: HonourList, { event, version }: HonourStep): readonly Message[] {
  const about = honourTitle(list.kind, list.year);
  const to = (personIds: readonly string[], title: string, sentence: string): readonly Message[] =>
    personIds.map((personId) => ({ personId, title, sentence: `${about}：${sentence}`, about, template }));
  const isLatest = !list.journal.some((step) => step.event === event && step.version > version);
  if (event === "frozen") {
    const winners = (list.winners ?? []).flatMap(({ personIds }) => personIds);
    return to([...new Set(winners)], "恭喜您获得荣誉", "已经定了，写进了您的志愿记录。谢谢您。");
  }
  if (event === "noticed" && isLatest && list.kind === "volunteer") {
    const shown = standing(list, honourFacts[list.kind].places(list.policy)).map(({ candidateId }) => candidateId);
    return to(shown, "您在公示名单上", "正在公示，邻居可以提意见。公示完才算数。");
  }
  if (event === "removed" && list.kind === "volunteer") {
    const removal = list.removals.slice(-1)[0];
    if (removal === undefined || !isLatest) return [];
    return to([removal.candidateId], "名单上没有您了", `${removal.reason}。有疑问请打电话给社区。`);
  }
  return [];
}

const answerTitles = {
  dismissed: "您的意见有答复了",
  removed: "您的意见被采纳了",
  recounted: "名单要重新数一遍",
} as const;

/** To whoever objected, with the answer in words. */
export function objectionMessages({
  answer,
  byPersonId,
  state,
  title,
}: Pick<HonourObjection, "answer" | "byPersonId" | "state"> & { readonly title: string }): readonly Message[] {
  if (answer === null || state === "open") return [];
  return [
    { personId: byPersonId, title: answerTitles[state], sentence: `${title}：${answer.words}`, about: title, template },
  ];
}
