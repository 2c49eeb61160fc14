import { randomBytes } from "node:crypto";
import { refused, type OpenApiAnswer } from "./openapi-answer";

export type PhoneNumbers = {
  /** The code that `<button open-type="getPhoneNumber">` hands to the page: five minutes, once. */
  issueCode: (phoneNumber: string) => string;
  /** `phonenumber.getPhoneNumber`. */
  exchange: (given: Record<string, unknown>) => OpenApiAnswer;
};

const codeValidMs = 5 * 60_000;

export function createPhoneNumbers(nowMs: () => number): PhoneNumbers {
  const codes = new Map<string, { phoneNumber: string; expiresAtMs: number }>();
  return {
    issueCode(phoneNumber) {
      const code = randomBytes(16).toString("hex");
      codes.set(code, { phoneNumber, expiresAtMs: nowMs() + codeValidMs });
      return code;
    },
    exchange({ code }) {
      const known = codes.get(String(code));
      codes.delete(String(code));
      if (!known || known.expiresAtMs <= nowMs()) return refused(40029, "invalid code");
      const { phoneNumber } = known;
      return { kind: "data", data: { phone_info: { phoneNumber, purePhoneNumber: phoneNumber, countryCode: "86" } } };
    },
  };
}
