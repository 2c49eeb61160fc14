import type { dispatchCalls } from "../../../contract/dispatch";
import type { Handler } from "../handler";
import { confirmDispatch } from "./confirm-dispatch";
import { listWaiting } from "./list-waiting";
import { proposeDispatchCall } from "./propose-dispatch";
import { undoDispatch } from "./undo-dispatch";

/** Who answers the calls of many orders at once; a part of the table in `handlers.ts`. */
export const dispatchHandlers: { readonly [N in keyof typeof dispatchCalls]: Handler<N> } = {
  "dispatch.listWaiting": listWaiting,
  "dispatch.propose": proposeDispatchCall,
  "dispatch.confirm": confirmDispatch,
  "dispatch.undo": undoDispatch,
};
