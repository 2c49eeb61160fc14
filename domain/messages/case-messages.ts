import type { Case, CaseEntry } from "../cases/case";
import type { SubjectKind } from "../reconciliation/mismatch";
import type { Message } from "./message";

const subjectWords: Readonly<Record<SubjectKind, string>> = {
  account: "一位居民的积分",
  voucher: "一张兑换券",
  stock: "一样兑换品的库存",
  order: "一单的积分",
  backlog: "要送出的消息",
};

const about = "对账";

/** To those who look after the place: something does not tally, or waits for a second person. Names stand on the page alone. */
export function caseStaffMessages(
  one: Pick<Case, "subject">,
  entry: CaseEntry,
  staffIds: readonly string[],
): readonly Message[] {
  const what = subjectWords[one.subject];
  const wording =
    entry.event === "opened"
      ? { title: "有一笔账对不上", sentence: `${what}对不上，请打开“对账”看看。` }
      : entry.event === "proposed"
        ? { title: "有一笔账等您核准", sentence: `${what}：${entry.byWhom}说了怎么改，请核准。` }
        : entry.event === "refused"
          ? { title: "改法没有通过", sentence: `${what}：${entry.byWhom}没有同意，请再看看。` }
          : null;
  if (wording === null) return [];
  return staffIds
    .filter((personId) => personId !== entry.byPersonId)
    .map((personId) => ({ ...wording, personId, about, template: "orderProgress" as const }));
}

/** To whose account rests, and when it wakes again: nobody should learn it at the counter first. */
export function caseOwnerMessages(one: Pick<Case, "personIds">, entry: CaseEntry): readonly Message[] {
  const wording =
    entry.event === "opened"
      ? { title: "积分正在核对", sentence: "您的积分有一笔要核对，先不能兑换。积分不会少，社区会尽快联系您。" }
      : entry.event === "approved"
        ? { title: "积分核对好了", sentence: "您的积分核对好了，可以照常兑换。明细里有说明。" }
        : null;
  if (wording === null) return [];
  return one.personIds.map((personId) => ({ ...wording, personId, about, template: "orderProgress" as const }));
}
