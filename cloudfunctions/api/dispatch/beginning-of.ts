/** Enough to know an order again. */
const textMax = 40;

/** The beginning of what was asked for: hundreds of them have to fit into one answer. */
export const beginningOf = (text: string): string => text.slice(0, textMax);
