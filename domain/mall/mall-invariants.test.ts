import fc from "fast-check";
import { emptyAccount, type Account } from "../points/account";
import { awardTransfer } from "../points/award-transfer";
import { findLedgerFaults } from "../points/ledger-invariants";
import { releaseTransfer } from "../points/release-transfer";
import { postTransfer } from "../points/post-transfer";
import type { Transfer } from "../points/transfer";
import { firstPolicy } from "../policies/policies";
import { decideCancel, decideExpire, decideFulfil } from "./decide-closing";
import { decideRedeem } from "./decide-redeem";
import { findMallFaults } from "./mall-invariants";
import { anOffering } from "./mall-builders";
import type { Offering } from "./offering";
import { shelfRefusal } from "./redeem-refusal";
import type { Redemption } from "./redemption";
import { confirmPiece, reservePiece, returnPiece } from "./reserve-piece";

const DAY_MS = 24 * 60 * 60 * 1000;
const hashOf = (text: string): string => {
  let hash = 7;
  for (const char of text) hash = (hash * 31 + (char.codePointAt(0) ?? 0)) % 140_737_488_355_213;
  return hash.toString(36);
};
const actor = { personId: "somebody", role: "resident" as const, key: null, bodyHash: null };

const offeringOf = (offeringId: string, pricePoints: number, available: number, perPersonLimit: number): Offering =>
  anOffering({ offeringId, pricePoints, available, perPersonLimit });

/** A whole small mall in memory: applies what the rules decide, all or nothing, as the cloud does. */
class World {
  nowMs = 0;
  readonly accounts = new Map(["wang", "li", "chen"].map((id) => [id, emptyAccount(id)]));
  readonly offerings = new Map(
    [offeringOf("rice", 30, 3, 1), offeringOf("oil", 50, 2, 0), offeringOf("tissue", 10, 9, 2)].map((o) => [
      o.offeringId,
      o,
    ]),
  );
  readonly redemptions = new Map<string, Redemption>();
  readonly transfers: Transfer[] = [];
  readonly done: Record<string, number> = {};

  award(personId: string, points: number) {
    const draft = awardTransfer(
      this.accountOf(personId),
      { points, minutes: 30, breakdown: [], ruleVersion: "1" },
      {
        orderId: `o${this.transfers.length}`,
        title: "",
        byPersonId: "staff",
        atMs: this.nowMs,
        spendableFromMs: this.nowMs,
        service: null,
      },
    );
    this.keep(postTransfer(this.accountOf(personId), draft, hashOf), "award");
    const [lot] = this.accountOf(personId).pendingLots;
    if (lot === undefined) return;
    const release = releaseTransfer(this.accountOf(personId), lot, Number.MAX_SAFE_INTEGER, this.nowMs);
    this.keep(postTransfer(this.accountOf(personId), release, hashOf), "release");
  }

  redeem(personId: string, offeringId: string) {
    const redemptionId = `r${this.redemptions.size}`;
    const offering = this.offeringOf(offeringId);
    const ofShelf = shelfRefusal(offering, { personId, areaId: "zc.a.b" }, this.nowMs);
    if (ofShelf !== null) {
      this.count(ofShelf);
      return;
    }
    const reserved = reservePiece(offering, redemptionId, { reservationId: redemptionId, personId, atMs: this.nowMs });
    const answer = decideRedeem({
      offering: reserved,
      account: this.accountOf(personId),
      household: null,
      wanted: null,
      starsPolicy: firstPolicy("stars").value,
      person: { name: personId, householdId: personId },
      ids: { redemptionId, code: "00000000", reservationId: redemptionId },
      actor,
      nowMs: this.nowMs,
      hashOf,
    });
    if (answer.ok) this.keep({ ...answer, offering: confirmPiece(reserved, redemptionId) }, "redeem");
    else {
      this.offerings.set(offeringId, returnPiece(reserved, redemptionId));
      this.count(answer.code);
    }
  }

  close(which: number, how: "fulfil" | "cancel" | "expire") {
    const redemption = [...this.redemptions.values()][which % Math.max(1, this.redemptions.size)];
    if (redemption === undefined) return;
    const question = {
      redemption,
      offering: this.offeringOf(redemption.offeringId),
      account: this.accountOf(redemption.personId),
      household: null,
      day: null,
      actor,
      nowMs: this.nowMs,
      hashOf,
    };
    const decide = {
      fulfil: () => decideFulfil({ ...question, shopIds: [redemption.shopId] }),
      cancel: () => decideCancel(question),
      expire: () => decideExpire(question),
    };
    const answer = decide[how]();
    if (answer.ok) this.keep(answer, how);
    else this.count(answer.code);
  }

  faults() {
    const transfers = this.transfers;
    const accounts = [...this.accounts.values()];
    const redemptions = [...this.redemptions.values()];
    const offerings = [...this.offerings.values()];
    return [
      ...findLedgerFaults({ accounts, transfers, hashOf }),
      ...findMallFaults({ offerings, redemptions, transfers }),
    ];
  }

  private keep(
    after: { account: Account; transfer: Transfer; offering?: Offering; redemption?: Redemption },
    what: string,
  ) {
    this.accounts.set(after.account.personId, after.account);
    this.transfers.push(after.transfer);
    if (after.offering !== undefined) this.offerings.set(after.offering.offeringId, after.offering);
    if (after.redemption !== undefined) this.redemptions.set(after.redemption.redemptionId, after.redemption);
    this.count(what);
  }

  private count(what: string) {
    this.done[what] = (this.done[what] ?? 0) + 1;
  }

  private accountOf(personId: string): Account {
    return this.accounts.get(personId) as Account;
  }

  private offeringOf(offeringId: string): Offering {
    return this.offerings.get(offeringId) as Offering;
  }
}

const person = fc.constantFrom("wang", "li", "chen");
const step = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.tuple(person, fc.nat(150)).map(
      ([who, points]) =>
        (world: World) =>
          world.award(who, points),
    ),
  },
  {
    weight: 5,
    arbitrary: fc.tuple(person, fc.constantFrom("rice", "oil", "tissue")).map(
      ([who, what]) =>
        (world: World) =>
          world.redeem(who, what),
    ),
  },
  {
    weight: 4,
    arbitrary: fc.tuple(fc.nat(40), fc.constantFrom("fulfil" as const, "cancel" as const, "expire" as const)).map(
      ([which, how]) =>
        (world: World) =>
          world.close(which, how),
    ),
  },
  { weight: 1, arbitrary: fc.nat(10 * DAY_MS).map((ms) => (world: World) => void (world.nowMs += ms)) },
);

const inStatus = (world: World, personId: string, offeringId: string) =>
  [...world.redemptions.values()].filter(
    (each) =>
      each.personId === personId &&
      each.offeringId === offeringId &&
      (each.status === "waiting" || each.status === "fulfilled"),
  ).length;

describe("Whatever people do in the supermarket, in whatever order", () => {
  it("keeps every rule of ledger, stock and vouchers after each step", () => {
    const seen = new Map<string, number>();
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 80, size: "max" }), (steps) => {
        const world = new World();
        for (const act of steps) {
          act(world);
          expect(world.faults()).toEqual([]);
        }
        for (const [what, times] of Object.entries(world.done)) seen.set(what, (seen.get(what) ?? 0) + times);
        for (const account of world.accounts.values()) {
          expect(inStatus(world, account.personId, "rice")).toBeLessThanOrEqual(1);
          expect(inStatus(world, account.personId, "tissue")).toBeLessThanOrEqual(2);
          expect(inStatus(world, account.personId, "oil")).toBe(account.redeemedByOffering.oil ?? 0);
        }
      }),
      { numRuns: 300 },
    );
    // A run in which everything was refused, or nothing ever was, would prove nothing.
    const done = ["award", "redeem", "fulfil", "cancel", "expire"];
    const refusals = ["SOLD_OUT", "NOT_ENOUGH_POINTS", "LIMIT_REACHED", "WRONG_STATUS", "NOT_DUE", "VOUCHER_USED"];
    expect([...seen.keys()]).toEqual(expect.arrayContaining([...done, ...refusals]));
  });
});

describe("Looking for faults in the supermarket", () => {
  const world = new World();
  world.award("wang", 100);
  world.redeem("wang", "rice");
  world.redeem("wang", "tissue");
  world.redeem("wang", "tissue");
  world.close(0, "fulfil");
  world.close(1, "cancel");
  const offerings = [...world.offerings.values()];
  const redemptions = [...world.redemptions.values()];
  const { transfers } = world;
  const found = (change: Partial<Parameters<typeof findMallFaults>[0]>) =>
    findMallFaults({ offerings, redemptions, transfers, ...change }).map((fault) => fault.rule);
  const changed = <T>(list: readonly T[], index: number, change: Partial<T>): T[] =>
    list.map((each, at) => (at === index ? { ...each, ...change } : each));

  it("finds none in a sound one", () => {
    expect(world.faults()).toEqual([]);
  });

  it.each<[string, Partial<Parameters<typeof findMallFaults>[0]>, string]>([
    ["stock that drifted", { offerings: changed(offerings, 0, { available: 3 }) }, "S1"],
    ["a reserved piece without voucher", { offerings: changed(offerings, 0, { reserved: 1, available: 1 }) }, "S3"],
    ["an issued piece without voucher", { offerings: changed(offerings, 1, { issued: 1, available: 1 }) }, "S3"],
    ["a voucher without its points", { transfers: transfers.filter((t) => t.transferId !== "redeem:r2") }, "S3"],
    ["a used voucher whose points never left", { transfers: transfers.filter((t) => t.kind !== "fulfil") }, "S3"],
    ["points that left without a voucher", { redemptions: redemptions.slice(1) }, "S3"],
    ["a voucher made cheaper", { redemptions: changed(redemptions, 0, { pricePoints: 1 }) }, "S3"],
    ["a voucher used too late", { redemptions: changed(redemptions, 0, { closedAtMs: 99 * DAY_MS }) }, "S4"],
    [
      "points given back twice",
      {
        transfers: [...transfers, { ...(transfers[5] as Transfer), transferId: "expire:r1", kind: "expireRedemption" }],
      },
      "S3",
    ],
  ])("finds %s", (_, change, rule) => {
    expect(found(change)).toContain(rule);
  });
});
