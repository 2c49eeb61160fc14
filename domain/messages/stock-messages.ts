import { handsIn, type StockMatter, type StockMatterEntry } from "../mall/stock-matter";
import type { Message } from "./message";

/** Whom a step of a write-off or a count is told to: those who may decide, or those who had a hand in it. */
export function stockMessages(
  matter: StockMatter,
  entry: StockMatterEntry,
  approverIds: readonly string[],
): readonly Message[] {
  const said = wordsOf(matter, entry);
  if (said === null) return [];
  const { offeringTitle: about } = matter;
  const hands = handsIn(matter);
  const to = said.to === "hands" ? hands : approverIds.filter((personId) => !hands.includes(personId));
  return [...new Set(to)]
    .filter((personId) => personId !== entry.byPersonId)
    .map((personId) => ({ personId, title: said.title, sentence: said.sentence, about, template: "orderProgress" }));
}

type Said = { readonly to: "hands" | "approvers"; readonly title: string; readonly sentence: string };

function wordsOf(
  { byWhom, kind, offeringTitle, pieces, shopName }: StockMatter,
  { event, reason }: StockMatterEntry,
): Said | null {
  const what = kind === "writeOff" ? "报损" : "盘点";
  const many = `${Math.abs(pieces)} 件`;
  switch (event) {
    case "asked":
      return {
        to: "approvers",
        title: "有报损要您看看",
        sentence: `${shopName}：${offeringTitle}报损 ${many}，${byWhom} 说：${reason}。`,
      };
    case "differed":
      return {
        to: "approvers",
        title: "盘点有出入",
        sentence: `${shopName}：${offeringTitle}两人盘点都${pieces < 0 ? "少" : "多"} ${many}，请看看。`,
      };
    case "recounted":
      return { to: "hands", title: "请再盘一次", sentence: `${offeringTitle}：两人盘的数不一样，请各自再数一遍。` };
    case "approved":
      return { to: "hands", title: `${what}通过了`, sentence: `${offeringTitle}：${many}已按${what}记账。` };
    case "refused":
      return { to: "hands", title: `${what}没有通过`, sentence: `${offeringTitle}：${reason}` };
    case "counted":
    case "agreed":
      return null;
  }
}
