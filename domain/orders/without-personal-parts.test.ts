import { deletedName, deletionRefusal } from "../people/deleted-person";
import { anOrderThatIs, fridayTenMs } from "./order-builders";
import { orderStatuses } from "./order-status";
import { isFinal } from "./order-transitions";
import { isPurgeable, orderKeptDays } from "./retention";
import { forgottenParts, purgedParts, purgedText, type PersonalParts } from "./without-personal-parts";

const dayMs = 86_400_000;

const stored: PersonalParts = {
  requesterId: "li",
  beneficiaryId: "wang",
  requesterName: "李敏",
  beneficiaryName: "王桂兰",
  text: "请到二单元 301 帮王桂兰买药",
  addressCipher: "v1.door",
  phoneCipher: "v1.phone",
  serviceCode: "1234",
  takers: [
    {
      personId: "zhang",
      name: "张建国",
      state: "served",
      takenAtMs: 1,
      arrivedAtMs: 2,
      leftAtMs: 3,
      minutes: 20,
      workDone: "给王桂兰买了药",
    },
  ],
  takerPhones: [{ personId: "zhang", phoneCipher: "v1.his" }],
  journal: [
    {
      version: 1,
      event: "cancelled",
      status: "cancelled",
      atMs: 1,
      byPersonId: "wang",
      role: "resident",
      key: "k",
      bodyHash: "h",
      reason: "王桂兰住院了",
    },
  ],
  rating: { outcome: "solved", stars: 5, tags: [], comment: "谢谢张建国", byRule: false },
  evaluation: { outcome: "solved", quality: 5, comment: "王桂兰满意", byPersonId: "sun" },
  returnReason: "请王桂兰打电话",
  offer: { personIds: ["zhang"], name: "张建国" },
  stuckReason: "王桂兰不在家",
  answer: "已答复王桂兰",
  doneCode: "12345",
  earlierTakers: [],
  waiting: [{ personId: "zhou", name: "张建国", sinceMs: 1 }],
  handlings: [{ level: "duty", units: ["物业"], words: "王桂兰家的水管", byPersonId: "sun", byName: "孙丽", atMs: 5 }],
  privateRatings: [{ personId: "zhang", stars: 4, note: "王桂兰很客气", atMs: 5 }],
  staffCall: { why: "lowRating", heard: { words: "王桂兰说还行", byPersonId: "sun", atMs: 6 } },
  dispute: {
    side: "volunteer",
    story: { words: "王桂兰弄错了", byPersonId: "zhang", atMs: 7 },
    reply: { words: "张建国没来", byPersonId: "wang", atMs: 8 },
    verdict: { kind: "keep", words: "问过王桂兰了", byPersonId: "sun", atMs: 9 },
    from: "evaluated",
  },
};

const namesIn = (parts: unknown): readonly string[] =>
  ["王桂兰", "李敏", "张建国", "301", "v1.", "1234"].filter((word) => JSON.stringify(parts).includes(word));

describe("An order whose time is over", () => {
  it("loses every name, word, door, phone and code", () => {
    const after = { ...stored, ...purgedParts(stored) };
    expect(namesIn(after)).toEqual([]);
    expect(after).toMatchObject({ text: purgedText, beneficiaryName: "王*", takerPhones: [] });
  });

  it("loses nothing more the second time", () => {
    const once = { ...stored, ...purgedParts(stored) };
    expect({ ...once, ...purgedParts(once) }).toEqual(once);
  });

  it.each(orderStatuses)("may be purged when %s only if nothing can happen to it any more", (status) => {
    const at = { status, updatedAtMs: fridayTenMs };
    expect(isPurgeable(at, fridayTenMs + orderKeptDays * dayMs)).toBe(false);
    expect(isPurgeable(at, fridayTenMs + orderKeptDays * dayMs + 1)).toBe(isFinal(status));
  });

  it("is never one that still goes on", () => {
    expect(isPurgeable({ ...anOrderThatIs("served"), updatedAtMs: 0 }, fridayTenMs)).toBe(false);
  });
});

describe("An order that somebody deleted was part of", () => {
  it("loses the whole matter when it was hers, and keeps who helped", () => {
    const after = { ...stored, ...forgottenParts(stored, "wang") };
    expect(namesIn(after)).toEqual(["李敏", "张建国", "v1."]);
    expect(after).toMatchObject({ beneficiaryName: deletedName, requesterName: "李敏", phoneCipher: "" });
  });

  it("loses only the helper's part when he was the helper", () => {
    const after = { ...stored, ...forgottenParts(stored, "zhang") };
    expect(after).toMatchObject({
      text: stored.text,
      beneficiaryName: "王桂兰",
      takerPhones: [],
      phoneCipher: "v1.phone",
    });
    expect(after.takers[0]).toMatchObject({ name: deletedName, workDone: purgedText, minutes: 20 });
    expect(after.offer?.name).toBe(deletedName);
  });

  it("stays as it is when she had no part in it", () => {
    expect({ ...stored, ...forgottenParts(stored, "chen") }).toEqual(stored);
  });
});

it.each([
  ["an order is still open", { unfinishedOrders: 1 }, "ORDERS_OPEN"],
  ["a voucher waits", { waitingVouchers: 1 }, "VOUCHERS_OPEN"],
  ["points are held", { heldPoints: 5 }, "VOUCHERS_OPEN"],
  ["there are other points than she saw", { availablePoints: 12 }, "POINTS_CHANGED"],
  ["she gives up what she saw", { availablePoints: 12, givesUpPoints: 12 }, null],
  ["nothing is left", {}, null],
] as const)("Deleting oneself while %s", (_name, standing, refusal) => {
  const nothing = { unfinishedOrders: 0, waitingVouchers: 0, heldPoints: 0, availablePoints: 0, givesUpPoints: 0 };
  expect(deletionRefusal({ ...nothing, ...standing })).toBe(refusal);
});
