import type { Output } from "../../../contract";

/** A weekly request as its list shows it. */
export type Recurrence = Output<"recurrences.list">["recurrences"][number];
export type Turn = Recurrence["turns"][number];
