import { availableActions } from "./available-actions";
import { disputeDays } from "./dispute";
import { showsBothStages } from "./evidence";
import { evidenceOfRound } from "./evidence-of-round";
import type { Order } from "./order";
import { actorFor, after, anOrderThatIs, fridayTenMs, staffOf } from "./order-builders";
import type { OrderCommand } from "./order-command";
import { decideOrder } from "./order-lifecycle";
import { isFinal } from "./order-transitions";

const dayMs = 86_400_000;
const refusal = (order: Order, by: string, step: object, nowMs = fridayTenMs) => {
  const decision = decideOrder(order, { ...step, actor: actorFor(by), nowMs } as OrderCommand);
  return decision.ok ? null : decision.code;
};
const evaluate = { name: "evaluate", outcome: "partly", quality: 3, comment: "" } as const;
const confirm = (stars: 1 | 5, outcome: "solved" | "unsolved" = "solved") =>
  ({ name: "confirm", outcome, stars, tags: [], comment: "" }) as const;

describe("Somebody who was not content", () => {
  it.each([
    ["one star", confirm(1)],
    ["not solved", confirm(5, "unsolved")],
  ])("is rung up before the community judges: %s", (_why, rating) => {
    const confirmed = after(anOrderThatIs("served"), "wang", rating);
    expect(confirmed.staffCall).toEqual({ why: "lowRating", heard: null });
    expect(refusal(confirmed, "sun", evaluate)).toBe("FOLLOW_UP_NEEDED");
    const rung = after(confirmed, "sun", { name: "recordStaffCall", words: "说好了明天再去一次" });
    expect(after(rung, "sun", evaluate)).toMatchObject({ status: "evaluated" });
    expect(refusal(rung, "sun", { name: "recordStaffCall", words: "又一次" })).toBe("WRONG_STATUS");
  });

  it("also when the order was drawn, after it was judged", () => {
    const drawn = after(anOrderThatIs("confirmed"), "sun", { ...evaluate, drawn: true });
    expect(drawn.staffCall).toEqual({ why: "draw", heard: null });
    expect(after(drawn, "zhao", { name: "recordStaffCall", words: "很满意" })).toMatchObject({ status: "evaluated" });
  });
});

describe("A place that is looked at again", () => {
  const confirmed = anOrderThatIs("confirmed");
  const order: Order = { ...confirmed, category: { ...confirmed.category, needsRecheck: true } };

  it.each([
    ["not at all", {}, "RECHECK_NEEDED"],
    ["without a word", { recheck: "" }, "RECHECK_NEEDED"],
    ["and what was found is said", { recheck: "楼道清干净了" }, null],
  ])("is judged when somebody looked: %s", (_how, more, code) => {
    expect(refusal(order, "sun", { ...evaluate, ...more })).toBe(code);
  });

  it("keeps what was found with the judgement", () => {
    const judged = after(order, "sun", { ...evaluate, recheck: "楼道清干净了" });
    expect(judged.evaluation).toMatchObject({ recheck: "楼道清干净了" });
  });
});

describe("The volunteer's own rating", () => {
  it("is said once, by whoever served", () => {
    const rated = after(anOrderThatIs("served"), "zhang", { name: "ratePrivately", stars: 4, note: "" });
    expect(rated.privateRatings).toMatchObject([{ personId: "zhang", stars: 4 }]);
    expect(refusal(rated, "zhang", { name: "ratePrivately", stars: 1, note: "" })).toBe("WRONG_STATUS");
    expect(refusal(rated, "chen", { name: "ratePrivately", stars: 1, note: "" })).toBe("WRONG_STATUS");
  });
});

describe("At the door of somebody without a phone", () => {
  const atDoor = (doneCode: string) =>
    ({ name: "confirmAtDoor", doneCode, outcome: "solved", stars: 5, comment: "" }) as const;

  it("her second code confirms, and guessing it is stopped", () => {
    expect(after(anOrderThatIs("served"), "zhang", atDoor("1174"))).toMatchObject({ status: "confirmed" });
    const tried = Array.from({ length: 5 }).reduce<Order>(
      (order) => after(order, "zhang", atDoor("0000")),
      anOrderThatIs("served"),
    );
    expect(tried.status).toBe("served");
    expect(refusal(tried, "zhang", atDoor("1174"))).toBe("TOO_MANY_TRIES");
  });
});

describe("Whoever tries long enough", () => {
  const tenMinutesMs = 600_000;
  const guess = (doneCode: string) =>
    ({ name: "confirmAtDoor", doneCode, outcome: "solved", stars: 5, comment: "" }) as const;
  const tries = Array.from({ length: 20 }, (_, nth) => fridayTenMs + Math.floor(nth / 5) * tenMinutesMs);
  const tried = tries.reduce<Order>(
    (order, atMs) => after(order, "zhang", guess("0000"), atMs),
    anOrderThatIs("served"),
  );
  const laterMs = fridayTenMs + 5 * tenMinutesMs;

  it("finds no code by patience, not even the right one any more", () => {
    expect(refusal(tried, "zhang", guess("1174"), laterMs)).toBe("TOO_MANY_TRIES");
  });

  it("closes the door to nobody else", () => {
    const [taker] = tried.takers;
    if (taker === undefined) throw new Error("nobody served");
    const both = { ...tried, takers: [taker, { ...taker, personId: "he" }] } as Order;
    expect(refusal(both, "he", guess("1174"), laterMs)).toBeNull();
    expect(refusal(both, "wang", confirm(5), laterMs)).toBeNull();
  });

  it("who never came cannot confirm with her code either", () => {
    const [taker] = tried.takers;
    if (taker === undefined) throw new Error("nobody served");
    const both = { ...tried, takers: [taker, { ...taker, personId: "he", state: "taken" }] } as Order;
    expect(refusal(both, "he", guess("1174"), laterMs)).toBe("WRONG_STATUS");
  });
});

describe("A dispute", () => {
  const object = { name: "dispute", side: "requester", story: "药买错了" } as const;
  const disputed = () => after(anOrderThatIs("evaluated"), "wang", object);
  const decide = (verdict: "keep" | "redo" | "overturn") =>
    ({ name: "decideDispute", verdict, words: "两边都问过了" }) as const;

  it("hears the other side once, and not the same side twice", () => {
    const replied = after(disputed(), "zhang", {
      name: "replyToDispute",
      side: "volunteer",
      story: "单子上就是这么写的",
    });
    expect(replied.dispute).toMatchObject({ story: { words: "药买错了" }, reply: { words: "单子上就是这么写的" } });
    expect(refusal(replied, "zhang", { name: "replyToDispute", side: "volunteer", story: "还有" })).toBe(
      "WRONG_STATUS",
    );
    expect(refusal(disputed(), "wang", { name: "replyToDispute", side: "requester", story: "还有" })).toBe(
      "WRONG_STATUS",
    );
  });

  it.each([
    ["keep", "evaluated"],
    ["overturn", "overturned"],
    ["redo", "stuck"],
  ] as const)("decided with %s is %s", (verdict, status) => {
    const decided = after(disputed(), "wu", decide(verdict));
    expect(decided).toMatchObject({ status, dispute: { verdict: { kind: verdict, byPersonId: "wu" } } });
    expect(isFinal(status)).toBe(verdict !== "redo");
  });

  it("is decided by nobody who judged it", () => {
    expect(refusal(disputed(), "sun", decide("keep"))).toBe("SAME_PERSON");
    const sun = staffOf("sun", "communityStaff", "zc.gangshan.houbali");
    expect(availableActions(disputed(), sun, fridayTenMs)).toEqual([]);
  });

  it("comes once per order, and not after its days are over", () => {
    const kept = after(disputed(), "wu", decide("keep"));
    expect(refusal(kept, "zhang", { ...object, side: "volunteer" })).toBe("WRONG_STATUS");
    expect(refusal(anOrderThatIs("evaluated"), "wang", object, fridayTenMs + disputeDays * dayMs)).toBe("TOO_LATE");
  });

  it("of a rating leads back to it when it is kept", () => {
    const of = after(anOrderThatIs("confirmed"), "zhang", { ...object, side: "volunteer" });
    expect(after(of, "sun", decide("keep"))).toMatchObject({ status: "confirmed", evaluation: null });
  });
});

describe("Opened again", () => {
  it("leaves the hours to whoever served before", () => {
    const stuck = after(anOrderThatIs("confirmed"), "wang", { name: "reopen", reason: "又漏了" });
    const open = after(stuck, "sun", { name: "republish", reason: "再找人" });
    expect(open).toMatchObject({ takers: [], earlierTakers: [{ personId: "zhang", minutes: 1 }] });
  });
});

describe("Pictures of the place", () => {
  const picture = (stage: "before" | "after", atMs: number) =>
    ({ photoId: `${stage}-${atMs}`, fileId: "f", stage, byPersonId: "zhang", atMs }) as const;

  it("count for the service they were taken at, not for the next one", () => {
    const first = [picture("before", fridayTenMs), picture("after", fridayTenMs)];
    const order = { evidence: first, journal: anOrderThatIs("served").journal };
    expect(showsBothStages(evidenceOfRound(order))).toBe(true);
    const stuck = after(anOrderThatIs("confirmed"), "wang", { name: "reopen", reason: "又脏了" });
    const again = after(stuck, "sun", { name: "republish", reason: "再来一次" }, fridayTenMs + 1);
    expect(showsBothStages(evidenceOfRound({ evidence: first, journal: again.journal }))).toBe(false);
  });
});
