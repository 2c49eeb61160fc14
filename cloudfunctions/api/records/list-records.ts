import { done } from "../answer";
import { handle } from "../handler";
import { pageOf, parseCursor } from "../page";
import { listRecords, toRecord } from "../store/records-store";
import { besideRecord } from "./beside-record";

/** My service record, newest first. What was taken back is shown as such; the totals are the account's. */
export const listMyRecords = handle<"records.listMine">()({
  async run({ cursor }, caller) {
    const { personId } = caller.person;
    const [found, beside] = await Promise.all([
      listRecords(personId, parseCursor(cursor)),
      besideRecord(personId, caller.nowMs + 1, caller.nowMs),
    ]);
    const { rows, nextCursor } = pageOf(found, (row) => `${row.atMs}|${row._id}`);
    const { account, ...shown } = beside;
    return done({
      ...shown,
      trainings: [...shown.trainings],
      honours: [...shown.honours],
      minutes: account.minutes,
      services: account.services,
      records: rows.map((row) => {
        const { activity, atMs, isReversed, minutes, recordId, source } = toRecord(row);
        return { recordId, activity, atMs, minutes, source, isReversed };
      }),
      nextCursor,
    });
  },
});
