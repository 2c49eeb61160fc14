/** The sentence that is read out to the caller before anything is registered. */
export const readBackSentence = (told: { category: string; text: string; wanted: string; callback: string }): string =>
  `我重复一遍：您要“${told.category}”，${told.text.replace(/[。！？\s]+$/u, "")}。时间${told.wanted}。有事打给${told.callback}。对吗？`;
