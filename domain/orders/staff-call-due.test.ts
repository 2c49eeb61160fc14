import { after, anOrderThatIs } from "./order-builders";
import type { Order } from "./order";
import { callBackSteps, staffCallDue } from "./staff-call-due";

const confirmed = (stars: 1 | 5, outcome: "solved" | "unsolved" = "solved") =>
  after(anOrderThatIs("served"), "wang", { name: "confirm", outcome, stars, tags: [], comment: "" });
const judge = (order: Order, drawn: boolean) =>
  after(order, "sun", { name: "evaluate", outcome: "solved", quality: 4, comment: "", drawn });
const called = (order: Order) => after(order, "zhao", { name: "recordStaffCall", words: "问过了" });
const unhappy = confirmed(1);

describe("A call-back", () => {
  it.each<[string, Order, string | null]>([
    ["is not owed before anybody rated", anOrderThatIs("served"), null],
    ["is not owed to who is content", confirmed(5), null],
    ["is owed to who gave one star", unhappy, "买药送药：居民不太满意，先问清楚再评单。"],
    ["is owed where nothing was solved", confirmed(5, "unsolved"), "买药送药：居民说没解决，先问清楚再评单。"],
    ["is over once she was heard", called(unhappy), null],
    ["is not owed after a judgement that was not drawn", judge(confirmed(5), false), null],
    ["is owed after one that was", judge(confirmed(5), true), "买药送药：抽到这一单回访，问问办得怎么样。"],
    ["is not owed twice about one order", judge(called(unhappy), true), null],
    ["is over when the drawn one was heard", called(judge(confirmed(5), true)), null],
    ["is over when it was opened again", after(unhappy, "wang", { name: "reopen", reason: "又坏了" }), null],
  ])("%s", (_, order, sentence) => {
    expect(staffCallDue(order)?.sentence ?? null).toBe(sentence);
  });

  it("is named by the step that asked for it", () => {
    expect(staffCallDue(unhappy)?.sinceVersion).toBe(unhappy.version);
    const drawn = judge(confirmed(5), true);
    expect(callBackSteps(drawn).map(({ version }) => version)).toEqual([drawn.version - 1, drawn.version]);
  });
});
