import { newKey, startTestCloud, type TestCloud } from "../../tests/harness/test-cloud";

describe("smoke", () => {
  let test: TestCloud;
  beforeAll(async () => { test = await startTestCloud(); });
  afterAll(() => test.close());
  it("ticks", async () => {
    const { orderId } = await test.succeed("wang", "orders.publish", { categoryId: "medicine", text: "请帮我买一盒降压药", wanted: { kind: "soon" }, key: newKey() });
    await test.succeed("zhang", "orders.grab", { orderId, key: newKey() });
    const r = await test.cloud.invoke("clock", {}, { source: "wx_trigger" });
    console.log(JSON.stringify(r), JSON.stringify(await test.cloud.database.dump(), null, 1).slice(0, 200));
    const l = test.cloud.callLog.at(-1);
    console.log(l?.logs, l?.databaseCalls.length, JSON.stringify(l?.databaseCalls.map((c: any) => [c.action, c.collection, c.indexName, c.code])));
    const d = await test.cloud.database.dump() as any;
    console.log(JSON.stringify(d.inbox), JSON.stringify(d.audit), JSON.stringify(d.auditHead));
    console.log(JSON.stringify(await test.cloud.invoke("clock", {}, { source: "wx_trigger" })), test.cloud.callLog.at(-1)?.databaseCalls.length);
    await test.cloud.clock.travel(3*86400000);
    console.log(test.cloud.callLog.filter((c:any)=>c.functionName==="clock").map((c:any)=>c.output).slice(-5).join("\n"));
  });
});
