import type { StockLine } from "./shelf-columns";

/** What every step about a thing's stock is given. */
export type StepProps = { line: StockLine; onDone: (sentence: string) => void; onClose: () => void };
