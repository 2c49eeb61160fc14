import type { DatabaseTrace } from "../database/engine";
import { createChangeNotice } from "./change-notice";

const trace = (action: string, more: Partial<DatabaseTrace> = {}): DatabaseTrace => ({
  action: `database.${action}`,
  collection: "orders",
  ms: 1,
  documentsExamined: 0,
  documentsReturned: 0,
  indexName: null,
  ...more,
});
const inTransaction = { transactionId: "t1" };

describe("notice of changed collections", () => {
  it.each<[string, DatabaseTrace[], string[]]>([
    ["a plain write", [trace("modifyDocument")], ["orders"]],
    ["reading", [trace("getDocument"), trace("calculateDocument")], []],
    ["a refused write", [trace("insertDocument", { code: "DATABASE_REQUEST_FAILED" })], []],
    ["a write not yet committed", [trace("insertDocument", inTransaction)], []],
    ["a commit", [trace("insertDocument", inTransaction), trace("commitTransaction", inTransaction)], ["orders"]],
    ["a rollback", [trace("insertDocument", inTransaction), trace("abortTransaction", inTransaction)], []],
    [
      "a commit that failed",
      [trace("insertDocument", inTransaction), trace("commitTransaction", { ...inTransaction, code: "SYS_ERR" })],
      [],
    ],
    [
      "another one's commit",
      [trace("insertDocument", inTransaction), trace("commitTransaction", { transactionId: "t2" })],
      [],
    ],
  ])("after %s", (_story, traces, expected) => {
    const told: string[] = [];
    const notice = createChangeNotice({
      push: () => undefined,
      dataChanged: (collection) => void told.push(collection),
      follow: () => undefined,
      close: () => undefined,
    });
    traces.forEach(notice);
    expect(told).toEqual(expected);
  });
});
