import { after, anOrderThatIs, fridayTenMs, hourMs } from "./order-builders";
import type { Order } from "./order";
import { isRatingRevealedTo } from "./rating-reveal";

const served = anOrderThatIs("served");
const confirmed = anOrderThatIs("confirmed");
const rated = (order: Order) => after(order, "zhang", { name: "ratePrivately", stars: 4, note: "" });
const confirm = { name: "confirm", outcome: "solved", stars: 5, tags: [], comment: "" } as const;
const disputed = (order: Order) => after(order, "zhang", { name: "dispute", side: "volunteer", story: "不是这样" });

describe("What the requester said of the visit", () => {
  it.each<[string, Order, string, number, boolean]>([
    ["is nothing before she said it", served, "zhang", 0, false],
    ["is nothing before she said it, also to who has rated", rated(served), "zhang", 0, false],
    ["is hidden from who has not rated", confirmed, "zhang", 0, false],
    ["is shown to who rated after her", rated(confirmed), "zhang", 0, true],
    ["is shown to who rated before her", after(rated(served), "wang", confirm), "zhang", 0, true],
    ["is not shown to another because one has rated", rated(confirmed), "chen", 0, false],
    ["is hidden to the last minute of three days", confirmed, "zhang", 72 * hourMs - 1, false],
    ["is shown after three days", confirmed, "zhang", 72 * hourMs, true],
    ["is shown once the community has judged", anOrderThatIs("evaluated"), "zhang", 0, true],
    ["is still hidden from who objects before anybody judged", disputed(confirmed), "zhang", 0, false],
    ["is shown to who objects to a judgement", disputed(anOrderThatIs("evaluated")), "zhang", 0, true],
  ])("%s", (...[, order, personId, laterMs, shown]) => {
    expect(isRatingRevealedTo(order, personId, fridayTenMs + laterMs)).toBe(shown);
  });
});
