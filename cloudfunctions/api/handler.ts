import type { CallName, ParsedInput } from "../../contract/index";
import type { Answer } from "./answer";
import type { Caller } from "./caller";
import type { Reading, ReadResult } from "./store/read-together";

type AnyReadings = Record<string, Reading<unknown>>;

/** How one call is answered. `together` names documents to be read in the same round trip as the caller. */
export type Handler<N extends CallName, R extends AnyReadings = AnyReadings> = {
  together?(input: ParsedInput<N>, keys: { readonly keyedId: string }): R;
  run(input: ParsedInput<N>, caller: Caller, read: ReadResult<R>): Promise<Answer<N>>;
};

/** Ties a handler to its call by name, so that input, answer and codes are checked against the contract. */
export const handle =
  <N extends CallName>() =>
  <R extends AnyReadings>(handler: Handler<N, R>): Handler<N, R> =>
    handler;
