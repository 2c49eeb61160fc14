import { showsContact } from "./contact-disclosure";
import { after, anOrder, anOrderThatIs, fridayTenMs, hourMs } from "./order-builders";

describe("Door and phone are shown", () => {
  it.each([
    ["to the requester always", anOrder(), "requester", "wang", 0, true],
    ["not to a stranger", anOrder(), "stranger", "chen", 0, false],
    ["not to staff without a reason of their own", anOrderThatIs("taken"), "staff", "sun", 0, false],
    ["to the volunteer who took it", anOrderThatIs("taken"), "taker", "zhang", 0, true],
    ["to him for a day after the end", anOrderThatIs("evaluated"), "taker", "zhang", 24 * hourMs - 1, true],
    ["to him no longer after that", anOrderThatIs("evaluated"), "taker", "zhang", 24 * hourMs, false],
    [
      "not to him once the order was cancelled",
      after(anOrderThatIs("taken"), "wang", { name: "cancel", reason: "不用了" }),
      "taker",
      "zhang",
      0,
      false,
    ],
    [
      "not to one who gave it back",
      after(anOrderThatIs("taken"), "zhang", { name: "giveBack", reason: "有事" }),
      "taker",
      "zhang",
      0,
      false,
    ],
  ] as const)("%s", (_name, order, relation, personId, laterMs, expected) => {
    expect(showsContact(order, relation, personId, fridayTenMs + laterMs)).toBe(expected);
  });
});
