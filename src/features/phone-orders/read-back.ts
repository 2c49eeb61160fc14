type Told = {
  category: string;
  text: string;
  wanted: string;
  callback: string;
  /** Each with its question: "搬到几楼6 楼". */
  answers: readonly string[];
  slotCount: number;
};

/** The sentence that is read out to the caller before anything is registered. */
export const readBackSentence = ({ answers, callback, category, slotCount, text, wanted }: Told): string => {
  const matter = text.replace(/[。！？\s]+$/u, "");
  const details = [...answers, ...(slotCount > 1 ? [`要${slotCount}个人来`] : [])];
  const said = details.length === 0 ? "" : `${details.join("，")}。`;
  return `我重复一遍：您要“${category}”，${matter}。${said}时间${wanted}。有事打给${callback}。对吗？`;
};
