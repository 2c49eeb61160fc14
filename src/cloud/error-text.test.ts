import { contract } from "../../contract";
import { routerErrorCodes } from "../../contract/call-declaration";
import { errorText } from "./error-text";
import { failureOf } from "./failure";

const phoneCodes = ["OFFLINE", "TIMEOUT"];
const contractCodes = Object.values(contract).flatMap((declaration) => declaration.errors as readonly string[]);
const allCodes = [...new Set([...phoneCodes, ...routerErrorCodes, ...contractCodes])].sort();
const failure = (code: string) => failureOf({ ok: false, code, nowMs: 0, requestId: "" });

test("every code of the contract, and no other, has a sentence", () => {
  expect(Object.keys(errorText).sort()).toEqual(allCodes);
});

test.each(Object.entries(errorText))("%s is told in short Chinese, without codes or English: %s", (_code, sentence) => {
  expect(sentence).toMatch(/^[\u4e00-\u9fff，。“”！？、：]+。$/);
  for (const part of sentence.split("。")) expect(part.length).toBeLessThanOrEqual(22);
});

test("a code of a newer cloud, or a name every object has, is still a sentence", () => {
  expect(failure("NOT_INVENTED_YET").sentence).toBe(errorText.INTERNAL);
  expect(failure("toString").sentence).toBe(errorText.INTERNAL);
});
