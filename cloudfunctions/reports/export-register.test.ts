import type { Input } from "../../contract/index";
import { deletedName } from "../../domain/people/deleted-person";
import { momentOf, readWorkbook, type ReadSheet } from "../../tests/harness/read-workbook";
import { startSecurityCloud, type SecurityCloud } from "../../tests/harness/security-cloud";
import { newKey } from "../../tests/harness/test-cloud";
import { playOrder } from "../../tests/security/order-scenes";

jest.setTimeout(120_000);

type Filter = Input<"reports.exportRegister">["filter"];

const near = "zc.gangshan.houbali";
const always = { fromMs: 0, untilMs: 8_000_000_000_000 };
const headerRow = 2;

describe("The register of orders", () => {
  let test: SecurityCloud;
  let orderId: string;

  beforeAll(async () => {
    test = await startSecurityCloud();
    ({ orderId } = await playOrder(test, "evaluated"));
    await publish('=HYPERLINK("http://x","王桂兰") 打 13912345678，住 3 单元 402');
  });
  beforeEach(() => test.pass(61_000));
  afterAll(() => test.close());

  const publish = (text: string) =>
    test.succeed("wang", "orders.publish", { categoryId: "medicine", text, wanted: { kind: "soon" }, key: newKey() });
  const request = (filter: Partial<Filter> = {}, more: Partial<Input<"reports.exportRegister">> = {}) => ({
    filter: { ...always, areaId: near, ...filter },
    isMasked: true,
    reason: "",
    key: newKey(),
    ...more,
  });
  const download = async (url: string): Promise<readonly ReadSheet[]> =>
    readWorkbook(new Uint8Array(await (await fetch(url)).arrayBuffer()));
  const exported = async (who: string, input: Input<"reports.exportRegister">) => {
    const { url, rows } = await test.succeed(who, "reports.exportRegister", input);
    const [register, counts] = await download(url);
    if (register === undefined || counts === undefined) throw new Error("two sheets are missing");
    const header = register.rows[headerRow] ?? [];
    const orders = register.rows
      .slice(headerRow + 1)
      .map((row) => Object.fromEntries(header.map((name, at) => [String(name), row[at]])));
    return { orders, rows, register, counts };
  };
  const rowsOf = async (collection: string, filter: Record<string, unknown> = {}) =>
    (await test.cloud.database.list(collection, { filter, limit: 1_000 })).documents as Record<string, unknown>[];

  it("tells an order's whole life in one row", async () => {
    const { orders, rows } = await exported("sun", request());
    expect(rows).toBe(2);
    const { takers } = await test.succeed("zhang", "orders.show", { orderId });
    const row = orders.find((one) => one["编号"] === orderId);
    expect(row).toMatchObject({
      类别: "买药送药",
      状态: "已办结",
      求助人: "王*",
      志愿者: "张*",
      服务内容: "办好了",
      结果: "已解决",
      星级: 5,
      居民的话: "准时，谢谢",
      社区评价: "已解决，优秀",
      服务分钟: takers[0]?.minutes,
    });
    expect(row?.["积分"]).toBeGreaterThan(0);
    expect(Math.abs(momentOf(row?.["到达"] as number) - (takers[0]?.arrivedAtMs ?? 0))).toBeLessThan(1_000);
    expect(Math.abs(momentOf(row?.["离开"] as number) - (takers[0]?.leftAtMs ?? 0))).toBeLessThan(1_000);
  });

  it("counts by status and by category on a second sheet", async () => {
    const { counts } = await exported("sun", request());
    expect(counts.rows.slice(headerRow + 1)).toEqual(
      expect.arrayContaining([
        ["状态", "已办结", 1],
        ["类别", "买药送药", 2],
        ["合计", undefined, 2],
      ]),
    );
  });

  it("shows masked no full name, no phone and no door, not even in what people wrote", async () => {
    const { orders, register } = await exported("wu", request());
    const sheet = register.rows.slice(headerRow).flat().join("\n");
    for (const secret of ["王桂兰", "张建国", "13912345678", "3 单元", "402", "138"])
      expect(sheet).not.toContain(secret);
    expect(orders[0]).not.toHaveProperty("电话");
    expect(orders.some((order) => String(order["内容"]).startsWith("'=HYPERLINK"))).toBe(true);
  });

  it("shows names, doors and phones to community staff with a reason, which is written in sheet and audit", async () => {
    const { orders, register } = await exported("sun", request({}, { isMasked: false, reason: "上级核对" }));
    expect(orders[0]).toMatchObject({ 求助人: "王桂兰", 电话: expect.stringMatching(/^1\d{10}$/) as string });
    expect(String(orders[0]?.["门牌"])).toMatch(/\d/);
    expect(register.rows[1]?.[0]).toMatch(/^用途：上级核对 .*含姓名、门牌、电话/);
    const rows = await rowsOf("audit", { who: "p-sun", outcome: "read", call: "reports.exportRegister" });
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ reason: "上级核对", target: near, code: "UNMASKED" });
  });

  it("has a row for an order that was purged or whose person is gone, too", async () => {
    const cleared = { addressCipher: "", phoneCipher: "", text: "（已按期清除）" };
    await test.edit("orders", orderId, { ...cleared, requesterName: deletedName });
    const open = await exported("sun", request({}, { isMasked: false, reason: "核对" }));
    expect(open.orders.find((one) => one["编号"] === orderId)).toMatchObject({ 求助人: deletedName, 电话: undefined });
    const masked = await exported("sun", request());
    expect(masked.orders.find((one) => one["编号"] === orderId)).toMatchObject({ 求助人: deletedName });
  });

  it("carries who took it, when, of what, for what", async () => {
    const { counts, register } = await exported("sun", request({}, { reason: "月报" }));
    const line = /^导出人：孙丽 {2}时间：\d{4}-\d\d-\d\d \d\d:\d\d {2}范围：.*1970-01-01 至 /;
    for (const sheet of [register, counts]) {
      expect(sheet.rows[0]?.[0]).toMatch(line);
      expect(sheet.rows[1]?.[0]).toMatch(/^用途：月报/);
      expect(sheet.xml).toMatch(/<oddFooter>&amp;L导出人：孙丽/);
    }
  });

  it.each([
    ["of a status", { statuses: ["evaluated" as const] }, 1],
    ["of several statuses", { statuses: ["evaluated" as const, "open" as const] }, 2],
    ["of a category", { categoryIds: ["phone"] }, 0],
    ["of a grid", { areaId: `${near}.g03` }, 2],
    ["of another grid", { areaId: `${near}.g01` }, 0],
    ["of another time", { untilMs: 1 }, 0],
  ])("holds only orders %s", async (_what, filter, count) => {
    expect((await exported("sun", request(filter))).orders).toHaveLength(count);
  });

  it.each([
    ["staff of another community", "qian", {}, "NOT_FOUND"],
    ["a grid worker beyond his grid", "zhao", {}, "NOT_FOUND"],
    ["a resident", "wang", {}, "NOT_ALLOWED"],
    ["a volunteer", "zhang", {}, "NOT_ALLOWED"],
    ["a keeper", "zhou", {}, "NOT_ALLOWED"],
    ["staff, of no such area", "sun", { filter: { ...always, areaId: `${near}.g99` } }, "NOT_FOUND"],
    ["staff, unmasked without a reason", "sun", { isMasked: false }, "REASON_NEEDED"],
    ["staff, backwards in time", "sun", { filter: { areaId: near, fromMs: 2, untilMs: 1 } }, "TIME_REVERSED"],
    [
      "a grid worker, unmasked",
      "zhao",
      { filter: { ...always, areaId: `${near}.g03` }, isMasked: false, reason: "想看" },
      "NOT_ALLOWED",
    ],
  ])("is refused to %s, and no file is made", async (_what, who, more, code) => {
    const before = await test.cloud.storage.list();
    expect(await test.call(who, "reports.exportRegister", request({}, more))).toMatchObject({ ok: false, code });
    expect(await test.cloud.storage.list()).toEqual(before);
  });

  it("is made once for a key: a repeat gives the same file, though an order came meanwhile", async () => {
    const input = request();
    const first = await test.succeed("sun", "reports.exportRegister", input);
    const files = await test.cloud.storage.list();
    await publish("后来的一件事");
    const second = await test.succeed("sun", "reports.exportRegister", input);
    expect(second).toEqual(first);
    expect(await test.cloud.storage.list()).toEqual(files);
    expect(await test.call("sun", "reports.exportRegister", { ...input, reason: "别的" })).toMatchObject({
      code: "KEY_REUSED",
    });
  });

  it("gives a fresh address of the same file when the old one has run out", async () => {
    const input = request();
    const first = await test.succeed("sun", "reports.exportRegister", input);
    test.pass(16 * 60_000);
    expect((await fetch(first.url)).status).toBe(403);
    const second = await test.succeed("sun", "reports.exportRegister", input);
    expect((await fetch(second.url)).status).toBe(200);
    expect(new URL(second.url).pathname).toBe(new URL(first.url).pathname);
  });

  it("is taken over from a function that died", async () => {
    const input = request();
    await test.succeed("sun", "reports.exportRegister", input);
    const [row] = (await rowsOf("reportFiles")).slice(-1);
    await test.edit("reportFiles", String(row?.["_id"]), { made: null });
    test.pass(61_000);
    expect(await test.succeed("sun", "reports.exportRegister", input)).toMatchObject({ rows: 3 });
  });

  it("lies under a name nobody guesses, and is gone a day later with its row", async () => {
    await test.succeed("sun", "reports.exportRegister", request());
    const files = (await test.cloud.storage.list()).filter((path) => path.startsWith("registers/"));
    expect(files.every((path) => /^registers\/[0-9a-f]{64}\.xlsx$/.test(path))).toBe(true);
    const [dead] = await rowsOf("reportFiles");
    await test.edit("reportFiles", String(dead?.["_id"]), { made: null });
    test.pass(23 * 3_600_000);
    await test.tick();
    expect((await test.cloud.storage.list()).filter((path) => path.startsWith("registers/"))).not.toEqual([]);
    test.pass(2 * 3_600_000);
    await test.tick();
    expect((await test.cloud.storage.list()).filter((path) => path.startsWith("registers/"))).toEqual([]);
    expect(await rowsOf("reportFiles")).toEqual([]);
  });

  it("says where it came from, and what became of an objection, and counts no points that went back", async () => {
    const { orderId: objected } = await playOrder(test, "overturned");
    test.pass(61_000);
    const { orders } = await exported("sun", request({ statuses: ["overturned"] }));
    expect(orders).toMatchObject([
      { 编号: objected, 来源: "微信", 状态: "已改判", 异议结果: "居民提出，改判：核实过，药确实买错了", 积分: 0 },
    ]);
  });
});
