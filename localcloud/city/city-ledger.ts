import { decideExpire, decideFulfil } from "../../domain/mall/decide-closing";
import { decideRedeem } from "../../domain/mall/decide-redeem";
import type { Offering } from "../../domain/mall/offering";
import type { Redemption } from "../../domain/mall/redemption";
import { clockActor } from "../../domain/orders/journal-entry";
import type { Order } from "../../domain/orders/order";
import { emptyAccount, type Account } from "../../domain/points/account";
import { expiryOf } from "../../domain/points/expiry-transfer";
import { payeesOf } from "../../domain/points/order-awards";
import { postTransfer } from "../../domain/points/post-transfer";
import { dueRelease, releaseTransfer } from "../../domain/points/release-transfer";
import type { Transfer } from "../../domain/points/transfer";
import { keyedId } from "../../cloudfunctions/api/body-hash";
import { earnedWith } from "../../cloudfunctions/api/orders/earned-with";
import { ledgerHash } from "../../cloudfunctions/api/store/ledger-hash";
import type { AwardSummary } from "../../cloudfunctions/api/store/orders-store";
import type { PersonDocument } from "../../cloudfunctions/api/store/person-document";
import { policyOf } from "../../cloudfunctions/api/store/policies-store";
import type { RecordDocument } from "../../cloudfunctions/api/store/records-store";
import type { Chance } from "./seeded-chance";

const hourMs = 3_600_000;

/** What one volunteer's half year left in the books. */
export type Books = {
  readonly account: Account;
  readonly transfers: readonly Transfer[];
  readonly records: readonly RecordDocument[];
  readonly awards: readonly { readonly orderId: string; readonly award: AwardSummary }[];
  readonly redemptions: readonly Redemption[];
};

type Shop = {
  /** What lies on the shelves of his community; the stock goes down while people redeem. */
  readonly shelf: Map<string, Offering>;
  readonly keeperId: string;
  /** Eight digits that no waiting voucher has. */
  readonly newCode: () => string;
};

type Closing = { readonly atMs: number; readonly redemption: Redemption; readonly isFetched: boolean };

/** One in so many times he redeems when points can be spent. */
const redeemsOnce = 0.5;
const fetched = 0.88;

/** Keeps one volunteer's books in the order of time: awards as judged, points released by the clock, vouchers made and fetched. */
export class Bookkeeping {
  #account: Account;
  readonly #transfers: Transfer[] = [];
  readonly #records: RecordDocument[] = [];
  readonly #awards: { orderId: string; award: AwardSummary }[] = [];
  readonly #redemptions = new Map<string, Redemption>();
  #closings: Closing[] = [];

  constructor(
    private readonly person: PersonDocument,
    private readonly shop: Shop,
    private readonly chance: Chance,
  ) {
    this.#account = emptyAccount(person._id);
  }

  award(order: Order, atMs: number): void {
    this.until(atMs);
    const payee = payeesOf(order).find(({ personId }) => personId === this.person._id);
    if (payee === undefined) return;
    const { account, record, summary, transfer } = earnedWith(order, payee, this.#account, null);
    this.#post({ account, transfer });
    this.#records.push(record);
    this.#awards.push({ orderId: order.orderId, award: summary });
  }

  /** Everything that came by itself up to this moment. */
  until(nowMs: number): void {
    for (;;) {
      const closing = this.#closings[0];
      const lot = dueRelease(this.#account, nowMs);
      if (closing !== undefined && closing.atMs <= Math.min(nowMs, lot?.atMs ?? nowMs)) {
        this.#closings = this.#closings.slice(1);
        this.#close(closing);
      } else if (lot !== null) this.#release(lot.atMs);
      else return;
    }
  }

  books(): Books {
    return {
      account: this.#account,
      transfers: this.#transfers,
      records: this.#records,
      awards: this.#awards,
      redemptions: [...this.#redemptions.values()],
    };
  }

  #post({ account, transfer }: { account: Account; transfer: Transfer }): void {
    this.#account = account;
    this.#transfers.push(transfer);
  }

  #release(atMs: number): void {
    const lot = dueRelease(this.#account, atMs);
    if (lot === null) return;
    const { validYears } = policyOf("points", null, atMs).value;
    const draft = releaseTransfer(this.#account, lot, expiryOf(lot.atMs, validYears), atMs);
    this.#post(postTransfer(this.#account, draft, ledgerHash));
    if (this.chance.happens(redeemsOnce)) this.#redeem(atMs + 1);
  }

  #redeem(nowMs: number): void {
    const choice = [...this.shop.shelf.values()].filter(
      ({ available, pricePoints }) => available > 0 && pricePoints <= this.#account.available,
    );
    if (choice.length === 0) return;
    const offering = this.chance.pick(choice);
    const key = keyedId(this.person._id, "redeem", String(this.#transfers.length)).slice(0, 24);
    const redemptionId = keyedId(this.person.openid, "mall.redeem", key);
    const set = { ...offering, available: offering.available - 1, reserved: offering.reserved + 1 };
    const decision = decideRedeem({
      offering: set,
      account: this.#account,
      person: this.person,
      household: null,
      starsPolicy: policyOf("stars", null, nowMs).value,
      wanted: null,
      ids: { redemptionId, code: this.shop.newCode(), reservationId: keyedId(key, "piece", redemptionId) },
      actor: { personId: this.person._id, role: "resident", key, bodyHash: key },
      nowMs,
      hashOf: ledgerHash,
    });
    if (!decision.ok) throw new Error(`a voucher was refused: ${decision.code}`);
    this.shop.shelf.set(set.offeringId, { ...set, version: set.version + 1 });
    this.#post(decision);
    this.#redemptions.set(redemptionId, decision.redemption);
    const isFetched = this.chance.happens(fetched);
    const atMs = isFetched
      ? Math.min(decision.redemption.expiresAtMs - hourMs, nowMs + this.chance.waiting(40 * hourMs))
      : decision.redemption.expiresAtMs;
    this.#closings = [...this.#closings, { atMs: Math.round(atMs), redemption: decision.redemption, isFetched }].sort(
      (one, other) => one.atMs - other.atMs,
    );
  }

  #close({ atMs, isFetched, redemption }: Closing): void {
    const offering = this.shop.shelf.get(redemption.offeringId);
    if (offering === undefined) return;
    const key = redemption.redemptionId.slice(0, 24);
    const keeper = { personId: this.shop.keeperId, role: "keeper", key, bodyHash: key } as const;
    const question = { redemption, offering, account: this.#account, household: null, day: null, nowMs: atMs };
    const decision = isFetched
      ? decideFulfil({ ...question, actor: keeper, hashOf: ledgerHash, shopIds: [offering.shopId] })
      : decideExpire({ ...question, actor: clockActor, hashOf: ledgerHash });
    if (!decision.ok) throw new Error(`a voucher was not closed: ${decision.code}`);
    this.shop.shelf.set(offering.offeringId, decision.offering);
    this.#post(decision);
    this.#redemptions.set(redemption.redemptionId, decision.redemption);
  }
}
