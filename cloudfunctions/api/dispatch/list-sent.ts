import { sentBatchesMax } from "../../../contract/dispatch";
import type { Output } from "../../../contract/index";
import { dayMs } from "../../../domain/calendar/shanghai-day";
import { done } from "../answer";
import { handle } from "../handler";
import { listDispatchesBy, type DispatchDocument } from "../store/dispatches-store";

/** One's own batches of the last 24 hours, newest first: whoever was called away finds them again. */
export const listSent = handle<"dispatch.listSent">()({
  async run(_input, { nowMs, person }) {
    const batches = await listDispatchesBy(person.personId, nowMs - dayMs, sentBatchesMax);
    return done({ batches: batches.map(viewBatch) });
  },
});

const viewBatch = ({
  _id,
  atMs,
  orderIds,
  results,
}: DispatchDocument): Output<"dispatch.listSent">["batches"][number] => ({
  batchId: _id,
  atMs,
  orders: orderIds.length,
  sent: results.length === 0 ? null : results.filter(({ outcome }) => outcome === "offered").length,
});
