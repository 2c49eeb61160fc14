import { dayNumberOf, weekdayOf } from "../calendar/calendar-day";
import type { MissReason, Recurrence, RecurrenceEntry } from "../recurrences/recurrence";
import { sayRecurrence } from "../recurrences/say-recurrence";
import type { Message } from "./message";

type Wording = { readonly title: string; readonly sentence: string; readonly to: readonly string[] };

const missWords: Record<MissReason, string> = {
  tooMany: "您没办完的求助太多，这一次没有发出。",
  categoryGone: "这类帮忙暂时没有了，这一次没有发出。",
  late: "这一次没来得及发出，需要请打电话给社区。",
};

/** Who hears of this step: both the one who set it up and the one it is for, except whoever took the step. */
export function recurrenceMessages(recurrence: Recurrence, entry: RecurrenceEntry): readonly Message[] {
  const wording = wordingOf(recurrence, entry);
  if (wording === null) return [];
  const { sentence, title, to } = wording;
  return to
    .filter((personId) => personId !== entry.byPersonId)
    .map((personId) => ({
      personId,
      title,
      sentence: `${recurrence.categoryName}：${sentence}`,
      about: recurrence.categoryName,
      template: "orderProgress" as const,
    }));
}

function wordingOf(recurrence: Recurrence, entry: RecurrenceEntry): Wording | null {
  const both = [...new Set([recurrence.requesterId, recurrence.beneficiaryId])];
  const turn = entry.date === null ? "" : sayDate(entry.date);
  switch (entry.event) {
    case "saved":
      return { title: "每周的求助定好了", sentence: `${sayRecurrence(recurrence.rule)}，提前两天发出。`, to: both };
    case "made":
      return { title: "每周的求助已发出", sentence: `${turn}的已替您发出，不需要了点开取消。`, to: both };
    case "missed":
      return { title: "这一次没有发出", sentence: `${turn}：${missWords[entry.reason as MissReason]}`, to: both };
    case "skipped":
      return { title: "这一次不要了", sentence: `${turn}的不发了，以后照旧。`, to: both };
    case "endTold":
      return { title: "每周的求助快到期了", sentence: "再过一周就结束。还需要的话，请重新定一个。", to: both };
    case "ended":
      return endWording(recurrence, both);
  }
}

/** Whoever withdrew her consent knows; the one who set it up must hear why nothing comes any more. */
const endWording = ({ endReason, requesterId }: Recurrence, both: readonly string[]): Wording =>
  endReason === "tieRevoked"
    ? { title: "每周的求助停了", sentence: "家人绑定解除了，不再替您发出。", to: [requesterId] }
    : { title: "每周的求助结束了", sentence: "以后不再每周发出。需要时可以重新定。", to: both };

/** "3 月 10 日周二" */
const sayDate = (date: string): string =>
  `${Number(date.slice(5, 7))} 月 ${Number(date.slice(8))} 日周${"一二三四五六日"[weekdayOf(dayNumberOf(date)) - 1] ?? ""}`;
