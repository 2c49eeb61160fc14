import { sayWhen } from "../../time/say-time";

/** Whether giving back now is in time, and until when; a late one is said plainly before it is done. */
export const sayWhetherLate = (untilMs: number, nowMs: number): string =>
  nowMs <= untilMs
    ? `${sayWhen(untilMs, nowMs)} 前退，不算临时退单。`
    : "现在退算临时退单，会记一次。能请别人接手更好。";
