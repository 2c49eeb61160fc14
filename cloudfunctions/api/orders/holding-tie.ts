import type { Caller } from "../caller";
import { holdTie } from "../family/hold-tie";
import type { AlsoWrite } from "./change-with-volunteers";

/** For a change made in somebody else's name: it fails when she has ended the binding meanwhile. */
export const holdingTie =
  (caller: Caller): AlsoWrite<"NOT_FOUND"> =>
  async (documents, before) => ({
    refusal: (await holdTie(documents, caller.person.personId, before.beneficiaryId)) ? null : "NOT_FOUND",
  });
