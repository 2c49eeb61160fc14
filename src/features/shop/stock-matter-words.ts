import type { Output } from "../../../contract";

export type StockMatter = Output<"mall.listStockMatters">["matters"][number];

/** What a write-off or a count is about, in a sentence. */
export function matterSentence({ kind, pieces, reason, state }: StockMatter): string {
  const many = `${Math.abs(pieces)} 件`;
  if (kind === "writeOff") return `报损 ${many}：${reason}`;
  if (state === "counting") return "正在盘点，等另一个人报数";
  return pieces < 0 ? `两人盘点都少 ${many}` : `两人盘点都多 ${many}`;
}

/** What happens to the book when it is approved. */
export function matterEffect({ kind, pieces }: StockMatter): string {
  const many = Math.abs(pieces);
  if (kind === "writeOff") return `同意后，账上报损 ${many} 件，能换的少 ${many} 件。`;
  return pieces < 0
    ? `同意后，账上盘亏 ${many} 件，能换的少 ${many} 件。`
    : `同意后，账上盘盈 ${many} 件，能换的多 ${many} 件。`;
}
