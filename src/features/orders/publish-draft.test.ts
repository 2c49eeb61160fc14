import * as v from "valibot";
import { contract } from "../../../contract";
import { emptyPublishDraft, publishIntention } from "./publish-draft";

const now = Date.parse("2026-11-20T10:20:00+08:00");
const usual = { categoryId: "medicine", text: "请帮我买药。", beneficiaryId: null };

test("an untouched card asks for the usual, as soon as possible, for oneself", () => {
  expect(publishIntention(emptyPublishDraft, usual, now)).toEqual({
    categoryId: "medicine",
    text: "请帮我买药。",
    wanted: { kind: "soon" },
    beneficiaryId: null,
    needs: [],
  });
});

test("needs are kept from the order that is asked for again, until she taps others", () => {
  const again = { ...usual, needs: ["dog"] as const };
  expect(publishIntention(emptyPublishDraft, again, now).needs).toEqual(["dog"]);
  expect(publishIntention({ ...emptyPublishDraft, needs: [] }, again, now).needs).toEqual([]);
});

test("own words replace the usual ones, without the spaces around them", () => {
  expect(publishIntention({ ...emptyPublishDraft, text: " 降压药两盒 " }, usual, now).text).toBe("降压药两盒");
});

test.each(["soon", "today", "agreed"] as const)("a card with the time %s passes the contract", (kind) => {
  const intention = publishIntention({ ...emptyPublishDraft, kind }, usual, now);
  expect(v.is(contract["orders.publish"].input, { ...intention, key: "0123456789abcdef" })).toBe(true);
});

test("asked again for her mother, it is for her mother, until she says it is for herself", () => {
  const again = { ...usual, beneficiaryId: "p-wang" };
  expect(publishIntention(emptyPublishDraft, again, now).beneficiaryId).toBe("p-wang");
  expect(publishIntention({ ...emptyPublishDraft, beneficiaryId: null }, again, now).beneficiaryId).toBeNull();
});
