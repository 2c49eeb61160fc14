/** "搬抬重物，要 2 人": what is asked for, and for how many people where it is several. */
export const sayOrder = ({ categoryName, freeSlots }: { categoryName: string; freeSlots: number }): string =>
  freeSlots > 1 ? `${categoryName}，要 ${freeSlots} 人` : categoryName;
