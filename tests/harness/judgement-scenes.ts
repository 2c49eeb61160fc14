import type { Account } from "../../domain/points/account";
import { findLedgerFaults } from "../../domain/points/ledger-invariants";
import type { Transfer } from "../../domain/points/transfer";
import { ledgerHash } from "../../cloudfunctions/api/store/ledger-hash";
import type { AccountDocument } from "../../cloudfunctions/api/store/accounts-store";
import type { OrderDocument } from "../../cloudfunctions/api/store/orders-store";
import { startClockScenes } from "./clock-scenes";
import { newKey } from "./test-cloud";

const minuteMs = 60_000;
export const judgement = { outcome: "solved", quality: 4, comment: "" } as const;

/** A cloud in which a service can be finished, judged, objected to and decided by one word each. */
export async function startJudgementScenes() {
  const test = await startClockScenes();
  const pass = (ms: number) => test.cloud.clock.set(test.cloud.clock.nowMs() + ms);
  const shown = (who: string, orderId: string) => test.succeed(who, "orders.show", { orderId });
  const document = (orderId: string) => test.row<OrderDocument>("orders", orderId);
  const account = async (who: string) => (await test.rows<AccountDocument>("accounts", { _id: `p-${who}` }))[0];
  const faults = async () => {
    const accounts = (await test.rows<Account & { _id: string }>("accounts")).map((one) => ({
      ...one,
      personId: one._id,
    }));
    const transfers = (await test.rows<Transfer & { _id: string }>("transfers")).map((one) => ({
      ...one,
      transferId: one._id,
    }));
    return findLedgerFaults({ accounts, transfers, hashOf: ledgerHash });
  };
  const served = async (volunteers: readonly string[] = ["zhang"], categoryId = "medicine") => {
    const { orderId } = await test.succeed("wang", "orders.publish", {
      categoryId,
      text: "请来帮我",
      wanted: { kind: "today" },
      ...(volunteers.length > 1 ? { slotCount: volunteers.length } : {}),
      key: newKey(),
    });
    await serve(orderId, volunteers);
    return orderId;
  };
  const serve = async (orderId: string, volunteers: readonly string[]) => {
    for (const who of volunteers) await test.succeed(who, "orders.grab", { orderId, key: newKey() });
    const serviceCode = (await shown("wang", orderId)).serviceCode ?? "";
    for (const who of volunteers) {
      await test.succeed(who, "orders.arrive", { orderId, serviceCode, key: newKey() });
    }
    pass(30 * minuteMs);
    for (const who of volunteers) {
      await test.succeed(who, "orders.leave", { orderId, workDone: "办好了", key: newKey() });
    }
  };
  const confirm = (orderId: string, stars: 1 | 5 = 5) =>
    test.succeed("wang", "orders.confirm", {
      orderId,
      outcome: stars === 1 ? "unsolved" : "solved",
      stars,
      tags: [],
      comment: stars === 1 ? "药买错了" : "",
      key: newKey(),
    });
  const evaluate = (orderId: string, key = newKey()) =>
    test.succeed("sun", "orders.evaluate", { orderId, ...judgement, key });
  const judged = async (volunteers?: readonly string[], categoryId?: string) => {
    const orderId = await served(volunteers, categoryId);
    await confirm(orderId);
    await evaluate(orderId);
    return orderId;
  };
  const disputed = async (volunteers?: readonly string[], categoryId?: string) => {
    const orderId = await judged(volunteers, categoryId);
    await test.succeed("wang", "orders.dispute", { orderId, story: "不是这么回事", key: newKey() });
    return orderId;
  };
  /** On a busy machine one tick's share of the time may not be enough. */
  const settle = async () => {
    for (let round = 0; round < 10; round += 1) {
      await test.tick();
      if ((await test.rows("orders", { hasUnrelayed: true })).length === 0) return;
    }
    throw new Error(`the clock does not get through: ${JSON.stringify(test.cloud.callLog.at(-1)?.logs)}`);
  };
  const decide = (orderId: string, verdict: "keep" | "redo" | "overturn", key = newKey()) =>
    test.call("wu", "orders.decideDispute", { orderId, verdict, words: "两边都核实过", key });
  return {
    test,
    pass,
    shown,
    document,
    account,
    faults,
    served,
    serve,
    confirm,
    evaluate,
    judged,
    disputed,
    settle,
    decide,
  };
}

export type JudgementScenes = Awaited<ReturnType<typeof startJudgementScenes>>;
