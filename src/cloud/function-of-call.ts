import type { CallName } from "../../contract";

type NounOf<Name extends string> = Name extends `${infer Noun}.${string}` ? Noun : never;

/** Which cloud function answers the calls of a noun. Splitting a function later changes this table and nothing else. */
const functions: Record<NounOf<CallName>, string> = {
  people: "api",
  categories: "api",
  orders: "api",
  dispatch: "api",
  points: "api",
  entries: "api",
  policies: "api",
  mall: "api",
  inbox: "api",
  reports: "reports",
  family: "api",
  callTasks: "api",
  files: "api",
  thread: "api",
  teams: "api",
  organisations: "api",
  stars: "api",
  alarms: "api",
  signals: "api",
  cases: "api",
  recurrences: "api",
  records: "api",
  certificates: "api",
  honours: "api",
};

export function functionOfCall(name: CallName): string {
  return functions[name.slice(0, name.indexOf(".")) as NounOf<CallName>];
}
