import { allCells, type FreeCell } from "../../../domain/people/free-cells";

/** Weeks that many people have, to begin with. */
export const usualWeeks = [
  { value: "always", text: "每天都行" },
  { value: "workdays", text: "平时白天" },
  { value: "evenings", text: "每天晚上" },
  { value: "weekend", text: "周末" },
  { value: "never", text: "最近没空" },
] as const;
export type UsualWeek = (typeof usualWeeks)[number]["value"];

const isWeekend = (cell: FreeCell): boolean => cell.startsWith("6") || cell.startsWith("7");
const isEvening = (cell: FreeCell): boolean => cell.endsWith("evening");

export const weekOf: Readonly<Record<UsualWeek, readonly FreeCell[]>> = {
  always: allCells,
  workdays: allCells.filter((cell) => !isWeekend(cell) && !isEvening(cell)),
  evenings: allCells.filter(isEvening),
  weekend: allCells.filter(isWeekend),
  never: [],
};
