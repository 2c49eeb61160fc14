import type { Entry, EntryStep } from "../entries/entry";
import { emptyAccount } from "./account";
import { hashOf } from "./ledger-builders";
import { findLedgerFaults } from "./ledger-invariants";
import { entryTransfer } from "./manual-entry";
import { postTransfer } from "./post-transfer";

const step = (event: EntryStep["event"], byPersonId: string): EntryStep => ({
  version: 1,
  event,
  byPersonId,
  householdId: byPersonId,
  role: "communityStaff",
  byWhom: "",
  keyedId: byPersonId,
  words: "",
  atMs: 5_000,
});
const entry = (more: Partial<Entry>): Entry => ({
  entryId: "e",
  kind: "grant",
  personId: "zhang",
  areaId: "zc.g.h",
  points: 20,
  minutes: 0,
  serviceDate: null,
  activity: "运动会帮忙",
  reason: "当天没有下单",
  evidence: "",
  requestId: null,
  undoesEntryId: null,
  undoneByEntryId: null,
  state: "approved",
  version: 2,
  journal: [step("proposed", "sun"), step("approved", "wu")],
  ...more,
});

describe("An approved entry", () => {
  it.each([
    ["grant", { kind: "grant" }, { available: 20, minutes: 0 }, "运动会帮忙，当天没有下单"],
    [
      "backfill",
      { kind: "backfill", points: 0, minutes: 90, serviceDate: "2026-11-01" },
      { available: 0, minutes: 90 },
      "运动会帮忙，2026-11-01，当天没有下单",
    ],
    [
      "correction",
      { kind: "correction", points: 5, minutes: 30 },
      { available: 5, minutes: 30 },
      "运动会帮忙，当天没有下单",
    ],
  ] as const)("posts a %s that names both people", (kind, more, expected, words) => {
    const draft = entryTransfer(emptyAccount("zhang"), entry(more), 9_000);
    expect(draft).toMatchObject({
      transferId: `${kind}:e`,
      kind,
      byPersonId: "sun",
      approvedByPersonId: "wu",
      breakdown: [words],
    });
    const { account, transfer } = postTransfer(emptyAccount("zhang"), draft, hashOf);
    expect(account).toMatchObject(expected);
    expect(findLedgerFaults({ accounts: [account], transfers: [transfer], hashOf })).toEqual([]);
  });

  it("is a bug when nobody, or the same person, approved it", () => {
    const post = (journal: readonly EntryStep[]) => () =>
      entryTransfer(emptyAccount("zhang"), entry({ journal }), 9_000);
    expect(post([step("proposed", "sun")])).toThrow("not approved");
    expect(post([step("proposed", "sun"), step("refused", "wu")])).toThrow("not approved");
    expect(post([step("proposed", "sun"), step("approved", "sun")])).toThrow("two different people");
  });
});
