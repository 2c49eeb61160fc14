import { errorText, type ShownCode } from "./error-text";
import type { PhoneFailure } from "./phone-reply";

/** A failure as a person sees it. */
export type Failure = {
  code: ShownCode;
  sentence: string;
  hint: string | null;
};

/** A code this phone does not know comes from a newer cloud; it is still a sentence to the person. */
export function failureOf(reply: PhoneFailure): Failure {
  const code = Object.keys(errorText).includes(reply.code) ? (reply.code as ShownCode) : "INTERNAL";
  return { code, sentence: errorText[code], hint: reply.hint ?? null };
}
