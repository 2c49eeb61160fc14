import type { Output } from "../../../contract";

/** A volunteer team as the staff of its area see it. */
export type TeamView = Output<"teams.list">["teams"][number];
