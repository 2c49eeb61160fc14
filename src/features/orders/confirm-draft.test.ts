import * as v from "valibot";
import { contract } from "../../../contract";
import { emptyConfirmDraft, missingIn, tagsFor, withStars } from "./confirm-draft";

test("it can be sent once outcome and stars are there; nothing else is asked for", () => {
  expect(missingIn(emptyConfirmDraft)).toBe("先选一下办得怎么样");
  expect(missingIn({ ...emptyConfirmDraft, outcome: "solved" })).toBe("再点几颗星");
  expect(missingIn({ ...emptyConfirmDraft, outcome: "solved", stars: 5 })).toBeNull();
});

test("praise does not stay beside two stars", () => {
  const happy = { ...emptyConfirmDraft, stars: 5 as const, tags: ["准时"] };
  expect(withStars(happy, 4).tags).toEqual(["准时"]);
  expect(withStars(happy, 2).tags).toEqual([]);
});

test.each([1, 3, 4, 5] as const)("all the words for %d stars together pass the contract", (stars) => {
  const input = { orderId: "o1", outcome: "solved", stars, tags: tagsFor(stars), comment: "", key: "0123456789abcdef" };
  expect(v.is(contract["orders.confirm"].input, input)).toBe(true);
});
