import { decideRefusal, proposeRefusal, type Case, type CaseEntry } from "./case";

const entry = (event: CaseEntry["event"], byPersonId: string): CaseEntry => ({
  version: 1,
  event,
  byPersonId,
  householdId: `home of ${byPersonId}`,
  byWhom: "",
  keyedId: "",
  words: "",
  atMs: 0,
});
const opened: Case = {
  caseId: "c",
  subject: "account",
  subjectId: "zhang",
  title: "",
  personIds: ["zhang"],
  mismatches: [],
  areaId: "zc",
  state: "open",
  remedy: null,
  journal: [entry("opened", "clock")],
  version: 1,
};
const proposed: Case = {
  ...opened,
  state: "proposed",
  remedy: { kind: "explained" },
  journal: [...opened.journal, entry("proposed", "sun")],
};
const somebody = (personId: string, householdId = `home of ${personId}`) => ({ personId, householdId });
const explained = { kind: "explained" } as const;
const setRight = { kind: "setRight", points: 10 } as const;

describe("Proposing how to set a case right", () => {
  it.each([
    ["by a colleague", opened, explained, "sun", null],
    ["points of an account", opened, setRight, "sun", null],
    ["by whom it is about", opened, explained, "zhang", "OWN_MATTER"],
    ["points of a shelf", { ...opened, subject: "stock" }, setRight, "sun", "REMEDY_UNFIT"],
    ["while a proposal waits", proposed, explained, "zhao", "CASE_WAITS"],
    ["after the end", { ...opened, state: "closed" }, explained, "sun", "CASE_CLOSED"],
  ] as const)("%s", (_what, one, remedy, who, refusal) => {
    expect(proposeRefusal(one, remedy, somebody(who))).toBe(refusal);
  });
});

describe("Deciding about a proposal", () => {
  it.each([
    ["by another", proposed, somebody("wu"), null],
    ["by who proposed it", proposed, somebody("sun"), "PROPOSED_BY_YOU"],
    ["by somebody of the same home", proposed, somebody("he", "home of sun"), "PROPOSED_BY_YOU"],
    ["by whom it is about", proposed, somebody("zhang"), "OWN_MATTER"],
    ["before there is one", opened, somebody("wu"), "NOTHING_PROPOSED"],
    ["after the end", { ...proposed, state: "closed" }, somebody("wu"), "CASE_CLOSED"],
  ] as const)("%s", (_what, one, actor, refusal) => {
    expect(decideRefusal(one, actor)).toBe(refusal);
  });
});
