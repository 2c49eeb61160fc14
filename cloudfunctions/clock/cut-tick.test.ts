import { aTakenOrder, makeOverdue, startClockScenes, type ClockScenes } from "../../tests/harness/clock-scenes";
import type { ChainHead } from "../api/store/audit-chain-store";
import type { AuditRow } from "../api/store/audit-store";
import type { MessageDocument } from "../api/store/messages-store";
import type { PersonDocument } from "../api/store/person-document";
import { verifyAuditChain } from "./audit-chain";

/** More requests than one tick of this scene makes. */
const requestsMax = 110;

describe.each(["lost", "done"] as const)("A tick that dies at any database request, the last one %s", (last) => {
  let scenes: ClockScenes;

  beforeAll(async () => {
    scenes = await startClockScenes();
  });
  afterAll(() => scenes.close());

  /** A fresh grab that was itself cut between its two writes, with somebody to be told of it. */
  async function freshGrab(): Promise<string> {
    await scenes.consent("wang", "grabbed");
    const orderId = await aTakenOrder(scenes);
    await scenes.edit("people", "p-zhang", { "volunteer.openOrders": [] });
    return orderId;
  }

  async function expectToldOnce(orderId: string): Promise<"sent" | "sending"> {
    const audit = await scenes.rows<AuditRow>("audit", { target: orderId });
    expect(audit.map((row) => row.call).sort()).toEqual(["grabbed", "published"]);
    const inbox = await scenes.rows("inbox", { orderId });
    expect(inbox.map((row) => row._id).sort()).toEqual([`${orderId}:2:p-li`, `${orderId}:2:p-wang`]);
    const messages = await scenes.rows<MessageDocument>("messages", { page: { $regex: orderId } });
    expect(messages.map((row) => row._id)).toEqual([`${orderId}:2:p-wang:grabbed`]);
    const onPhone = scenes.cloud.messages.filter((message) => message.page?.includes(orderId));
    const state = messages[0]?.state;
    expect(["sent", "sending"]).toContain(state);
    expect(onPhone.length).toBeLessThanOrEqual(1);
    if (state === "sent") expect(onPhone).toHaveLength(1);
    const zhang = await scenes.row<PersonDocument>("people", "p-zhang");
    expect(zhang.volunteer?.openOrders.map((held) => held.orderId)).toEqual([orderId]);
    return state as "sent" | "sending";
  }

  async function expectWholeChain(): Promise<void> {
    const rows = await scenes.rows<AuditRow>("audit");
    expect(rows.filter((row) => row.sequence === -1)).toEqual([]);
    expect(verifyAuditChain(rows, await scenes.row<ChainHead>("auditHead", "head"))).toEqual([]);
  }

  it("is finished by the next one: each row once, each message at most once, the chain whole", async () => {
    const states: string[] = [];
    for (let cut = 0; cut <= requestsMax; cut += 1) {
      const orderId = await freshGrab();
      const mend = scenes.cutAfter(cut, last);
      await scenes.runClock();
      const requests = scenes.cloud.callLog.at(-1)?.databaseCalls.length ?? 0;
      // A transaction left open keeps its locks for half a minute.
      await scenes.cloud.clock.travel(31_000);
      mend();
      await scenes.runClock();
      states.push(await expectToldOnce(orderId));
      await expectWholeChain();
      await makeOverdue(scenes, orderId);
      await scenes.runClock();
      if (requests < cut) break;
    }
    // The scene went through every request there is, and only the moments around sending leave an outcome open.
    expect(states.length).toBeGreaterThan(20);
    expect(states.length).toBeLessThan(requestsMax);
    expect(states.filter((state) => state === "sending").length).toBeLessThanOrEqual(3);
  }, 300_000);
});
