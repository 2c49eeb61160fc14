import type { dispatchCalls } from "../../../contract/dispatch";
import type { Handler } from "../handler";
import { confirmDispatch } from "./confirm-dispatch";
import { listSent } from "./list-sent";
import { listWaiting } from "./list-waiting";
import { proposeDispatchCall } from "./propose-dispatch";
import { readSent } from "./read-sent";
import { undoDispatch } from "./undo-dispatch";

/** Who answers the calls of many orders at once; a part of the table in `handlers.ts`. */
export const dispatchHandlers: { readonly [N in keyof typeof dispatchCalls]: Handler<N> } = {
  "dispatch.listWaiting": listWaiting,
  "dispatch.propose": proposeDispatchCall,
  "dispatch.confirm": confirmDispatch,
  "dispatch.listSent": listSent,
  "dispatch.readSent": readSent,
  "dispatch.undo": undoDispatch,
};
