import type { Account } from "./account";
import { backfillTransfer, correctionTransfer, giftTransfer, grantTransfer } from "./entry-transfers";
import { dueExpiry, expiryTransfer } from "./expiry-transfer";
import { after, award, awardedFor, expiresMs, release, rice, wang, withPoints } from "./ledger-builders";
import {
  cancelTransfer,
  expireTransfer,
  fulfilTransfer,
  redeemTransfer,
  undoFulfilTransfer,
} from "./redemption-transfers";
import { reverseTransfer } from "./reverse-transfer";
import { transferKinds, type Transfer, type TransferDraft } from "./transfer";

const rich = withPoints(wang, 50).account;
const given = after(wang, (account) => award(account, "order1", 33));
const voucher = after(rich, (account) => redeemTransfer(account, rice("r1", 30))).account;
const handedOver = after(voucher, (account) => fulfilTransfer(account, rice("r1", 30)));
const entry = {
  entryId: "e1",
  words: "运动会帮忙",
  byPersonId: "sun",
  approvedByPersonId: "wu",
  atMs: 9_000,
  expiresAtMs: expiresMs,
};
const gift = { giftId: "g1", giverName: "王桂兰", receiverName: "李明", points: 5, atMs: 9_000 };
const expired = (account: Account): TransferDraft => {
  const lot = dueExpiry(account, expiresMs);
  if (lot === null) throw new Error("nothing is due");
  return expiryTransfer(account, lot, expiresMs);
};
const reversal = { orderId: "order1", title: "物品代购", byPersonId: "wu", words: "药买错了", atMs: 3_000 };
const service = { day: 100, metPersonId: "li", isVeto: false };

/** What each kind says of itself beside its legs: name, words, who, when; and what most of them have not. */
const said = ({ legs: _legs, ...rest }: TransferDraft) => rest;
const usual = {
  personIds: ["wang"],
  minutes: 0,
  breakdown: [],
  ruleVersion: null,
  approvedByPersonId: null,
  service: null,
  reverses: null,
};
const ofVoucher = { ...usual, byPersonId: "wang", atMs: 2_000 };
const byHand = { ...usual, byPersonId: "sun", approvedByPersonId: "wu", atMs: 9_000, breakdown: ["运动会帮忙"] };

const table: readonly [TransferDraft, Omit<TransferDraft, "legs">][] = [
  [
    awardedFor(service)(wang, "order1", 33, 60),
    {
      ...usual,
      transferId: "award:order1:wang",
      kind: "award",
      title: "物品代购",
      minutes: 60,
      breakdown: ["合计 33 分"],
      ruleVersion: "2026-01",
      byPersonId: "staff",
      service,
      atMs: 1_000,
    },
  ],
  [
    release(given.account),
    {
      ...usual,
      transferId: "release:award:order1:wang",
      kind: "release",
      title: "积分到账",
      breakdown: ["33 分核实期满，可以用了"],
      byPersonId: "clock",
      atMs: 500_000,
    },
  ],
  [
    redeemTransfer(rich, rice("r1", 30)),
    { ...ofVoucher, transferId: "redeem:r1", kind: "redeem", title: "兑换：大米 5 千克" },
  ],
  [
    fulfilTransfer(voucher, rice("r1", 30)),
    { ...ofVoucher, transferId: "fulfil:r1", kind: "fulfil", title: "已领取：大米 5 千克" },
  ],
  [
    undoFulfilTransfer(handedOver.account, handedOver.transfers[0] as Transfer, rice("r1", 30)),
    {
      ...ofVoucher,
      transferId: "undo:r1:1",
      kind: "undoFulfil",
      title: "撤销领取：大米 5 千克",
      reverses: "fulfil:r1",
    },
  ],
  [
    cancelTransfer(voucher, rice("r1", 30)),
    { ...ofVoucher, transferId: "cancel:r1", kind: "cancelRedemption", title: "取消兑换：大米 5 千克" },
  ],
  [
    expireTransfer(voucher, rice("r1", 30)),
    { ...ofVoucher, transferId: "expire:r1", kind: "expireRedemption", title: "过期退回：大米 5 千克" },
  ],
  [
    reverseTransfer(given.account, given.transfers[0] as Transfer, reversal),
    {
      ...usual,
      transferId: "reversal:order1:wang",
      kind: "reversal",
      title: "异议改判，收回 33 分",
      minutes: -60,
      breakdown: [
        "物品代购：有人提出异议，社区核实后改判",
        "社区的话：药买错了",
        "原来记了 33 分，现在收回",
        "服务时长收回 60 分钟",
      ],
      ruleVersion: "2026-01",
      byPersonId: "wu",
      reverses: "award:order1:wang",
      atMs: 3_000,
    },
  ],
  [
    expired(rich),
    {
      ...usual,
      transferId: `expiry:wang:${expiresMs}`,
      kind: "expiry",
      title: "积分过期",
      breakdown: ["50 分到期没有用，已经收回", "服务时长一直保留"],
      byPersonId: "clock",
      atMs: expiresMs,
    },
  ],
  [
    giftTransfer(rich, { ...wang, personId: "li" }, gift),
    {
      ...usual,
      transferId: "gift:g1",
      kind: "gift",
      personIds: ["wang", "li"],
      title: "家人之间送积分",
      breakdown: ["王桂兰送给李明 5 分"],
      byPersonId: "wang",
      atMs: 9_000,
    },
  ],
  [grantTransfer(wang, 5, entry), { ...byHand, transferId: "grant:e1", kind: "grant", title: "社区加分" }],
  [
    backfillTransfer(wang, 90, entry),
    { ...byHand, transferId: "backfill:e1", kind: "backfill", title: "补录服务时长", minutes: 90 },
  ],
  [
    correctionTransfer(rich, { points: -5, minutes: -10 }, entry),
    { ...byHand, transferId: "correction:e1", kind: "correction", title: "更正", minutes: -10 },
  ],
];

describe("What a person reads of her points", () => {
  it.each(table.map(([draft, expected]) => [expected.kind, draft, expected] as const))(
    "%s",
    (_kind, draft, expected) => {
      expect(said(draft)).toEqual(expected);
    },
  );

  it("has words for every kind of movement", () => {
    expect(table.map(([, { kind }]) => kind).sort()).toEqual([...transferKinds].sort());
  });
});
