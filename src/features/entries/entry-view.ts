import type { Output } from "../../../contract";

/** An entry by hand, and what a volunteer says is wrong, as the staff read them. */
export type EntryView = Output<"entries.list">["entries"][number];
export type RequestView = Output<"entries.listRequests">["requests"][number];
/** Somebody found by name, initials or the last digits of the phone. */
export type FoundPerson = Pick<
  Output<"teams.findVolunteers">["volunteers"][number],
  "personId" | "name" | "phoneMasked" | "placeName"
>;
