import { contract, type CallName, type Output } from "../../contract/index";
import type { OrderStatus } from "../../domain/orders/order-status";
import type { SecurityCloud } from "../harness/security-cloud";
import { newKey, openidOf } from "../harness/test-cloud";
import { inputFor } from "./call-inputs";
import { absentThings } from "./things";
import { castNames } from "./cast";
import { givePoints, playRedemption } from "./mall-scenes";
import { playOrder } from "./order-scenes";

type OrderView = Output<"orders.show">;

const dayMs = 86_400_000;
const minuteMs = 60_000;
const readingCalls = (Object.keys(contract) as CallName[]).filter((call) => contract[call].once === "reads");

/** Everybody reads everything readable while somebody is helped and something is redeemed; gives what leaked. */
export async function checkAnswers(
  test: SecurityCloud,
  states: readonly OrderStatus[] = ["inReview", "open", "taken", "served", "evaluated"],
): Promise<readonly string[]> {
  const start = await test.snapshot();
  for (const state of states) {
    await test.restore(start);
    const { orderId } = await playOrder(test, state);
    await everybodyReads(test, { orderId });
  }
  await test.restore(start);
  const { redemptionId, code } = await playRedemption(test, "waiting");
  await everybodyReads(test, { redemptionId, code });
  await test.restore(start);
  return leaksOf(test);
}

async function everybodyReads(test: SecurityCloud, made: Partial<typeof absentThings>): Promise<void> {
  const things = { ...absentThings, ...made };
  test.pass(minuteMs + 1_000);
  for (const call of readingCalls) for (const who of castNames) await test.ask(who, call, inputFor(call, things));
}

export const leaksOf = (test: SecurityCloud): readonly string[] => [
  ...new Set(test.leaks.leaks.map((leak) => `${leak.kind} ${leak.text} in ${leak.where} for ${leak.viewer}`)),
];

/** The time during which both sides may call each other: from taking until a day after the end of the service. */
export async function checkDisclosureTime(test: SecurityCloud): Promise<readonly string[]> {
  const start = await test.snapshot();
  const { orderId } = await playOrder(test, "served");
  const leftAtMs = (await test.succeed("zhang", "orders.show", { orderId })).takers[0]?.leftAtMs ?? 0;
  const faults: string[] = [];
  const look = async (atMs: number, isShown: boolean): Promise<void> => {
    test.cloud.clock.set(atMs);
    const his = await test.succeed("zhang", "orders.show", { orderId });
    const hers = await test.succeed("wang", "orders.show", { orderId });
    const theirs = await test.succeed("sun", "orders.show", { orderId });
    faults.push(...seenWrongly(his, hers, isShown), ...seenByStaff(theirs));
  };
  await look(leftAtMs + dayMs - minuteMs, true);
  await look(leftAtMs + dayMs + 1_000, false);
  await test.restore(start);
  return [...faults, ...leaksOf(test)];
}

function seenWrongly(his: OrderView, hers: OrderView, isShown: boolean): readonly string[] {
  const when = isShown ? "within a day" : "after a day";
  const [taker] = hers.takers;
  const seen: readonly (readonly [string, boolean])[] = [
    ["her phone", his.phone !== null],
    ["her door", his.address !== null],
    ["her name", his.requesterName === "王桂兰"],
    ["his phone", taker?.phone != null],
    ["his name", taker?.name === "张建国"],
  ];
  return seen.filter(([, is]) => is !== isShown).map(([what, is]) => `${what} is ${is ? "" : "not "}shown ${when}`);
}

const seenByStaff = (view: OrderView): readonly string[] =>
  view.phone === null && view.address === null && view.takers.every((taker) => taker.phone === null)
    ? []
    : ["staff read a phone or a door"];

/** That a volunteer read somebody's door and phone is written down, once for each time, before he has them. */
export async function checkReadingRow(test: SecurityCloud): Promise<readonly string[]> {
  const start = await test.snapshot();
  const { orderId } = await playOrder(test, "taken");
  const rows = async () =>
    (await test.cloud.database.list("audit", { filter: { target: orderId, outcome: "read" }, limit: 100 })).total;
  const before = await rows();
  await test.succeed("zhang", "orders.show", { orderId });
  const written = (await rows()) - before;
  await test.restore(start);
  return written === 1 ? [] : [`reading a door left ${written} rows`];
}

/** The whole circle with every message consented to, and each tick of the clock in between; gives what leaked. */
export async function checkMessages(test: SecurityCloud): Promise<readonly string[]> {
  const start = await test.snapshot();
  for (const who of ["wang", "zhang", "li"]) {
    for (let times = 0; times < 6; times += 1) {
      const accepted = ["orderProgress", "grabbed", "redemption"] as const;
      await test.succeed(who, "inbox.recordConsent", { accepted: [...accepted], key: newKey() });
      test.cloud.consent(openidOf(who), ["t-progress", "t-grabbed", "t-redemption"]);
    }
  }
  await playOrder(test, "evaluated");
  test.pass(minuteMs);
  await test.tick();
  await givePoints(test, "li", 40);
  const { redemptionId } = await test.succeed("li", "mall.redeem", { offeringId: "soap", key: newKey() });
  await test.succeed("zhou", "mall.fulfil", { redemptionId, key: newKey() });
  await test.tick();
  const told = (await test.cloud.database.list("inbox", { limit: 1_000 })).total;
  await test.restore(start);
  return [...leaksOf(test), ...(told > 5 ? [] : [`only ${told} messages were written`])];
}

/** Somebody registers while the database fails in every way: what the function logs names nobody. */
export async function checkFailureLogs(test: SecurityCloud): Promise<readonly string[]> {
  const answer = test.cloud.database.handle.bind(test.cloud.database);
  const codes: string[] = [];
  for (let served = 0; served < 4; served += 1) {
    let left = served;
    test.cloud.database.handle = async (action, params) => {
      left -= 1;
      return left >= 0 ? answer(action, params) : { code: "SYS_ERR", message: `[${action}] refused`, requestId: "cut" };
    };
    test.pass(minuteMs);
    const reply = await test.ask("unregistered", "people.register", inputFor("people.register"));
    codes.push(reply.code ?? "ok");
  }
  test.cloud.database.handle = answer;
  return [...leaksOf(test), ...(codes.includes("INTERNAL") ? [] : [`nothing failed: ${codes.join(" ")}`])];
}
