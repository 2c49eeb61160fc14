import { smallCity } from "../localcloud/city/city-figures";
import { loadCity } from "../localcloud/city/load-city";
import { openidOf, startTestCloud, testEnvironment, type TestCloud } from "../tests/harness/test-cloud";
import { walkThroughBooks } from "../tests/harness/walk-through-books";
import type { AccountDocument } from "./api/store/accounts-store";
import type { OrderDocument } from "./api/store/orders-store";
import type { PersonDocument } from "./api/store/person-document";

jest.setTimeout(240_000);

const figures = { ...smallCity(0.04), communities: 2, streets: 1 };
let test: TestCloud;
let nowMs: number;
const before = { ...process.env };

beforeAll(async () => {
  Object.assign(process.env, testEnvironment);
  test = await startTestCloud();
  nowMs = test.cloud.clock.nowMs();
  await loadCity(test.cloud.database, { times: 1, figures, nowMs });
});
afterAll(async () => {
  process.env = before;
  await test.close();
});

const rows = async <T>(collection: string, filter: Record<string, unknown> = {}): Promise<readonly T[]> =>
  (await test.cloud.database.list(collection, { filter, limit: 100_000 })).documents as unknown as readonly T[];
/** The tests' people are called by the end of their openid. */
const whoIs = ({ openid }: PersonDocument): string => openid.replace(openidOf(""), "");
const asCity = async (person: PersonDocument, call: string, input: object) =>
  (await test.cloud.invoke("api", { call, input }, { openid: person.openid, source: "wx_client" })) as {
    readonly ok: boolean;
    readonly code?: string;
    readonly value: Record<string, unknown>;
  };

describe("A city that was seeded", () => {
  it("came to services, awards and vouchers, with some orders still on their way", async () => {
    const orders = await rows<OrderDocument>("orders");
    const count = (status: string) => orders.filter((order) => order.status === status).length;
    expect(count("evaluated")).toBeGreaterThan(0.75 * orders.length);
    expect(count("cancelled")).toBeGreaterThan(0);
    expect(orders.filter(({ isFinished }) => !isFinished).length).toBeGreaterThan(0);
    const accounts = await rows<AccountDocument>("accounts");
    expect(accounts.some(({ available }) => available > 0)).toBe(true);
    expect((await rows("redemptions", { status: "fulfilled" })).length).toBeGreaterThan(0);
  });

  it("answers its people by the contract: hall, home, ledger, records, shop", async () => {
    const accounts = [...(await rows<AccountDocument>("accounts"))].sort((one, other) => other.sequence - one.sequence);
    const [busy] = await rows<PersonDocument>("people", { _id: accounts[0]?._id });
    if (busy === undefined) throw new Error("nobody has an account");
    expect(whoIs(busy)).toMatch(/^city-p-zc-/);
    const answers = await Promise.all([
      asCity(busy, "orders.showHome", {}),
      asCity(busy, "orders.listHall", { sort: "near" }),
      asCity(busy, "orders.listMine", { as: "volunteer" }),
      asCity(busy, "points.showAccount", {}),
      asCity(busy, "records.listMine", {}),
      asCity(busy, "mall.listOfferings", { kind: "goods" }),
      asCity(busy, "mall.listMyRedemptions", {}),
      asCity(busy, "people.showMyData", {}),
    ]);
    expect(answers.map(({ code, ok }) => (ok ? "ok" : code))).toEqual(answers.map(() => "ok"));
    const [, , mine, ledger] = answers;
    expect((mine.value["orders"] as unknown[]).length).toBeGreaterThan(0);
    expect(ledger.value["available"]).toBe(accounts[0]?.available);
  });

  it("lets staff evaluate what is confirmed, and reads the phone that was planned to whoever may", async () => {
    const [confirmed] = await rows<OrderDocument>("orders", { status: "confirmed" });
    if (confirmed === undefined) throw new Error("nothing waits to be evaluated");
    const [staff] = await rows<PersonDocument>("people", {
      "roles.areaId": confirmed.communityId,
      "roles.role": "communityStaff",
    });
    if (staff === undefined) throw new Error("a community without staff");
    const evaluation = { orderId: confirmed._id, outcome: "solved", quality: 5, comment: "", key: "k".repeat(24) };
    const calls = [
      await asCity(staff, "orders.listQueue", { queue: "toEvaluate" }),
      await asCity(staff, "orders.evaluate", evaluation),
      await asCity(staff, "people.revealContact", {
        personId: confirmed.beneficiaryId,
        reason: "回访",
        key: "r".repeat(24),
      }),
    ];
    expect(calls.map(({ code, ok }) => (ok ? "ok" : code))).toEqual(["ok", "ok", "ok"]);
    expect(JSON.stringify(calls[2]?.value)).toMatch(/13801\d{6}/);
  });

  it("has books in which the nightly walk finds nothing wrong", async () => {
    const { findings } = await walkThroughBooks(test, nowMs);
    expect(findings).toEqual([]);
  });
});
