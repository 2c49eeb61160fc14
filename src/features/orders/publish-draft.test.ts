import * as v from "valibot";
import { contract } from "../../../contract";
import { emptyPublishDraft, publishIntention, wordsOf } from "./publish-draft";

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

const asking = {
  ...usual,
  form: [
    {
      kind: "choice",
      fieldId: "lift",
      label: "电梯",
      isRequired: true,
      options: ["见面说", "有电梯"],
      usual: "见面说",
    },
    { kind: "line", fieldId: "what", label: "搬什么", isRequired: false },
  ],
} as const;

test("the category's questions cost no tap: the usual answers go along", () => {
  expect(publishIntention(emptyPublishDraft, asking, now).answers).toEqual([{ fieldId: "lift", value: "见面说" }]);
});

test("asked again, the earlier answers and number of people stand until she changes them", () => {
  const again = { ...asking, answers: { what: "衣柜" }, slotCount: 3 };
  expect(publishIntention(emptyPublishDraft, again, now)).toMatchObject({
    answers: [{ value: "见面说" }, { value: "衣柜" }],
    slotCount: 3,
  });
  const touched = { ...emptyPublishDraft, answers: { what: "" }, slotCount: 2 };
  expect(publishIntention(touched, again, now)).toMatchObject({ answers: [{ value: "见面说" }], slotCount: 2 });
});

test("danger is listened for in the answers as well", () => {
  expect(wordsOf({ text: "请帮我买药", answers: [{ fieldId: "medicine", value: "胸口疼" }] })).toContain("胸口疼");
});
