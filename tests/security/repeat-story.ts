import type { CallName } from "../../contract/index";
import type { SecurityCloud } from "../harness/security-cloud";
import { inputFor } from "./call-inputs";
import { absentThings, type Things } from "./things";
import type { CastName } from "./cast";

/** How a changing call comes about: what happened before, who calls, and what else the same key could have been used for. */
export type RepeatStory = {
  readonly call: CallName;
  readonly by: CastName;
  readonly prepare: (test: SecurityCloud) => Promise<Partial<Things>>;
  /** What is to be put in place before each telling because no snapshot of the database holds it. */
  readonly anew?: (test: SecurityCloud, things: Things) => Promise<void>;
  /** Fields that make it another request under the same key. */
  readonly otherwise: (things: Things) => Record<string, unknown>;
  /** Somebody to whom the very same thing does not exist; left out where the call is about oneself. */
  readonly foreigner?: CastName;
};

/** Nothing has to happen before. */
export const nothing = (): Promise<Partial<Things>> => Promise.resolve({});

/** The story's request, ready to be sent as often as one likes. */
export async function prepared(test: SecurityCloud, { call, prepare }: RepeatStory) {
  const made = await prepare(test);
  test.pass(61_000);
  const things: Things = { ...absentThings, ...made };
  return { things, input: inputFor(call, things) };
}
