import type { UndoneOrder } from "./use-sending";

/** What was withdrawn and what there was no time for; of the others, the cards say where they stand. */
export function sayUndone(outcomes: readonly UndoneOrder["outcome"][]): string {
  const count = (one: UndoneOrder["outcome"]) => outcomes.filter((outcome) => outcome === one).length;
  const late = count("notReached");
  const withdrawn = count("withdrawn");
  if (late > 0) return `撤回了 ${withdrawn} 单，${late} 单没来得及，请再撤一次。`;
  return withdrawn === 0 ? "没有可撤回的，都答复过了，或过了时间。" : `撤回了 ${withdrawn} 单，又在等人接了。`;
}
