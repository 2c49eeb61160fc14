import { ledgerHash } from "../../cloudfunctions/api/store/ledger-hash";
import { toOffering, type OfferingDocument } from "../../cloudfunctions/api/store/offerings-store";
import { toRedemption, type RedemptionDocument } from "../../cloudfunctions/api/store/redemptions-store";
import type { OrganisationInput } from "../../cloudfunctions/setup/organisation";
import type { BookingDay } from "../../domain/mall/booking";
import { findMallFaults } from "../../domain/mall/mall-invariants";
import type { Offering } from "../../domain/mall/offering";
import type { Redemption } from "../../domain/mall/redemption";
import { emptyAccount, type Account } from "../../domain/points/account";
import { grantTransfer } from "../../domain/points/entry-transfers";
import { awardTransfer } from "../../domain/points/award-transfer";
import { findLedgerFaults } from "../../domain/points/ledger-invariants";
import { expiryOf } from "../../domain/points/expiry-transfer";
import { postTransfer, type Posted } from "../../domain/points/post-transfer";
import { releaseTransfer } from "../../domain/points/release-transfer";
import type { Transfer } from "../../domain/points/transfer";
import { demoOrganisation } from "../../localcloud/demo/demo-organisation";
import { setupKey, startTestCloud, type TestCloud } from "./test-cloud";

type OfferingInput = OrganisationInput["offerings"][number];
type Row = Record<string, unknown> & { _id: string };

/** A test cloud whose people own points, with things to redeem and a look at whether everything still adds up. */
export type TestMall = TestCloud & {
  /** Posts points into a person's chain, or into each of several: by hand, or with minutes as an evaluation does. */
  award: (who: string | readonly string[], points: number, minutes?: number) => Promise<void>;
  /** Puts a new thing on the shelf of the demo's first shop. */
  stock: (offering: Partial<OfferingInput> & { offeringId: string }) => Promise<void>;
  /** New neighbours called `n1`, `n2`, ... */
  neighbours: (count: number) => Promise<string[]>;
  /** A keeper of the demo's second shop, called `other-keeper`. */
  otherKeeper: () => Promise<void>;
  /** Changes one document as staff's later calls will. */
  edit: (collection: string, id: string, fields: Record<string, unknown>) => Promise<void>;
  offering: (offeringId: string) => Promise<Offering>;
  account: (who: string) => Promise<Account>;
  redemptions: () => Promise<Redemption[]>;
  /** Broken rules of ledger, stock and vouchers: empty, whatever happened. */
  faults: () => Promise<unknown[]>;
  /** Round trips of the newest logged calls of this name. */
  roundTrips: (call: string, newest?: number) => number[];
};

/** What the clock would look for; these stories tell of other things. */
const undated = { releaseAtMs: null, expireAtMs: null, warnAtMs: null };

const personId = (who: string): string => `p-${who}`;

const riceLike: Omit<OfferingInput, "offeringId"> = {
  shopId: "shop-houbali",
  areaId: "zc.gangshan.houbali",
  kind: "goods",
  title: "大米一袋",
  picture: "rice",
  pricePoints: 30,
  stock: 10,
  perPersonLimit: 0,
  rules: "凭券到店领取",
  donor: "惠民粮油",
};

const neighbour = (who: string, at: number, more: Partial<OrganisationInput["people"][number]> = {}) => ({
  personId: personId(who),
  openid: `demo-${who}`,
  name: "邻居",
  phone: `139${String(at).padStart(8, "0")}`,
  areaId: "zc.gangshan.houbali.g01.b01",
  door: "1 单元 101",
  roles: [],
  volunteerSkills: null,
  family: [],
  ...more,
});

export async function startTestMall(options: Parameters<typeof startTestCloud>[0] = {}): Promise<TestMall> {
  const test = await startTestCloud(options);
  const { database } = test.cloud;
  let awards = 0;

  const rows = async (collection: string, filter: Record<string, unknown> = {}): Promise<Row[]> =>
    (await database.list(collection, { filter, limit: 100_000 })).documents as Row[];
  const rowOf = async (collection: string, id: string): Promise<Row | undefined> =>
    (await rows(collection, { _id: id }))[0];
  const put = async (collection: string, ...changed: Row[]): Promise<void> => {
    const dump = await database.dump();
    const ids = new Set(changed.map((row) => row._id));
    const others = (dump[collection] ?? []).filter((one) => !ids.has((one as Row)._id));
    await database.load({ ...dump, [collection]: [...others, ...changed] });
  };
  const installMore = async (more: Partial<OrganisationInput>): Promise<void> => {
    const organisation = {
      areas: [],
      categories: [],
      shops: demoOrganisation.shops,
      offerings: [],
      people: [],
      ...more,
    };
    const reply = (await test.cloud.invoke("setup", { setupKey, organisation: withAreas(organisation) })) as {
      ok: boolean;
    };
    if (!reply.ok) throw new Error(`not installed: ${JSON.stringify(reply)}`);
  };
  const account = async (who: string): Promise<Account> => {
    const row = await rowOf("accounts", personId(who));
    return row === undefined ? emptyAccount(personId(who)) : ({ ...row, personId: row._id } as unknown as Account);
  };

  const vouchers = async (): Promise<Redemption[]> =>
    (await rows("redemptions"))
      .filter((row) => row.status !== "void")
      .map((row) => toRedemption(row as unknown as RedemptionDocument));

  /** Two of the staff gave them by hand: that needs no order behind it, so the books agree. */
  const granted = (before: Account, points: number) => {
    awards += 1;
    const atMs = test.cloud.clock.nowMs() + awards;
    const signed = { byPersonId: "p-office", approvedByPersonId: "p-street", atMs, expiresAtMs: expiryOf(atMs, 1) };
    const cause = { entryId: `e${awards}`, words: "活动加分", ...signed };
    return [postTransfer(before, grantTransfer(before, points, cause), ledgerHash)];
  };

  const awarded = (before: Account, points: number, minutes: number) => {
    awards += 1;
    const award = { points, minutes, breakdown: [`合计 ${points} 分`], ruleVersion: "1" };
    const atMs = test.cloud.clock.nowMs() + 2 * awards;
    const cause = {
      orderId: `o${awards}`,
      title: "物品代购",
      byPersonId: "p-sun",
      atMs,
      spendableFromMs: atMs,
      service: null,
    };
    const earned = postTransfer(before, awardTransfer(before, award, cause), ledgerHash);
    const [lot] = earned.account.pendingLots;
    if (lot === undefined) return [earned];
    // Days have passed since: what was earned can be spent.
    const release = releaseTransfer(earned.account, lot, expiryOf(atMs, 1), atMs + 1);
    return [earned, postTransfer(earned.account, release, ledgerHash)];
  };

  return {
    ...test,
    account,
    async award(who, points, minutes) {
      const post = async (one: string) =>
        minutes === undefined ? granted(await account(one), points) : awarded(await account(one), points, minutes);
      const posted = await Promise.all([who].flat().map(post));
      const accounts = posted.map((steps) => (steps.at(-1) as Posted).account);
      await put("accounts", ...accounts.map(({ personId: id, ...fields }) => ({ ...fields, ...undated, _id: id })));
      await put(
        "transfers",
        ...posted.flat().map(({ transfer: { transferId, ...fields } }) => ({ ...fields, _id: transferId })),
      );
    },
    stock: (offering) => installMore({ offerings: [{ ...riceLike, ...offering }] }),
    async neighbours(count) {
      const names = Array.from({ length: count }, (_, at) => `n${at + 1}`);
      await installMore({ people: names.map((name, at) => neighbour(name, at)) });
      return names;
    },
    otherKeeper: () =>
      installMore({
        people: [
          neighbour("other-keeper", 90_000_000, { roles: [{ role: "keeper", areaId: null, shopId: "shop-tiedong" }] }),
        ],
      }),
    async edit(collection, id, fields) {
      const row = await rowOf(collection, id);
      if (row === undefined) throw new Error(`no ${id} in ${collection}`);
      await put(collection, { ...row, ...fields });
    },
    async offering(offeringId) {
      return toOffering((await rowOf("offerings", offeringId)) as unknown as OfferingDocument);
    },
    redemptions: vouchers,
    async faults() {
      const transfers = (await rows("transfers")).map(withId("transferId")) as unknown as Transfer[];
      const accounts = (await rows("accounts")).map(withId("personId")) as unknown as Account[];
      const offerings = (await rows("offerings")).map((row) => toOffering(row as unknown as OfferingDocument));
      const redemptions = await vouchers();
      const days = (await rows("bookings")).map(withId("bookingId")) as unknown as BookingDay[];
      return [
        ...findLedgerFaults({ accounts, transfers, hashOf: ledgerHash }),
        ...findMallFaults({ offerings, redemptions, transfers, days }),
      ];
    },
    roundTrips: (call, newest = 1) =>
      test.cloud.callLog
        .filter((entry) => entry.call === call && entry.finished)
        .slice(-newest)
        .map((entry) => entry.roundTrips),
  };
}

const withId = (name: string) => (row: Row) => ({ ...row, [name]: row._id });

/** Setup finds a person's building among the areas that come along. */
const withAreas = (organisation: OrganisationInput): OrganisationInput => ({
  ...organisation,
  areas: demoOrganisation.areas,
});
