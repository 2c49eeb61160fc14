import type { Outcome } from "../../../domain/orders/outcome";

/** How a matter ended, in the words of the one who asked. */
export const outcomeWords: Record<Outcome, string> = { solved: "已解决", partly: "部分解决", unsolved: "没解决" };
