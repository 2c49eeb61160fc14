import { createCheckInQueue, type QueuePhone } from "./check-in-queue";
import type { KeptStep } from "./kept-step";

const minuteMs = 60_000;
const arrival = { kind: "arrive", serviceCode: "4711", position: null } as const;
const end = { kind: "leave", workDone: "买好了" } as const;

type Answer = { ok: boolean; code?: string; value?: unknown };
const online: Answer = { ok: true, value: {} };
const refused = (code: string): Answer => ({ ok: false, code });

/** A phone whose storage, clock and way to the cloud are played. What it asked is in `asked`. */
function aPhone(answerTo: (call: string, input: Record<string, unknown>) => Answer = () => online) {
  let stored = "[]";
  let keys = 0;
  const phone = {
    nowMs: 1_000_000,
    answerTo,
    asked: [] as { call: string; input: Record<string, unknown> }[],
    open: () =>
      createCheckInQueue({
        read: () => JSON.parse(stored) as KeptStep[],
        write: (steps) => (stored = JSON.stringify(steps)),
        call: ((call: string, input: Record<string, unknown>) => {
          phone.asked.push({ call, input });
          return Promise.resolve(phone.answerTo(call, input));
        }) as unknown as QueuePhone["call"],
        nowMs: () => phone.nowMs,
        newKey: () => `key-${(keys += 1)}`,
      }),
    calls: () => phone.asked.map(({ call }) => call),
  };
  return phone;
}

const me = (state: "taken" | "serving" | "served") => ({ isMe: true, state });
const anOrder = (status: string, takers: object[]): Answer => ({ ok: true, value: { status, takers } });

describe("What happened at the door", () => {
  it("is told at once when the cloud can be reached, and then nothing is kept", async () => {
    const phone = aPhone();
    const queue = phone.open();
    queue.keep("o1", arrival);
    await queue.send();
    expect(phone.asked).toEqual([
      {
        call: "orders.arrive",
        input: { orderId: "o1", serviceCode: "4711", position: null, ageMs: 0, key: "key-1" },
      },
    ]);
    expect(queue.all()).toEqual([]);
  });

  it("is kept through closing, and told later under the same key with its age", async () => {
    const phone = aPhone(() => refused("OFFLINE"));
    const queue = phone.open();
    queue.keep("o1", arrival);
    await queue.send();
    phone.nowMs += 20 * minuteMs;
    const reopened = phone.open();
    reopened.keep("o1", end);
    phone.nowMs += 5 * minuteMs;
    phone.answerTo = () => online;
    await reopened.send();
    expect(phone.asked.map(({ call, input }) => [call, input["key"], input["ageMs"]])).toEqual([
      ["orders.arrive", "key-1", 0],
      ["orders.arrive", "key-1", 25 * minuteMs],
      ["orders.leave", "key-2", 5 * minuteMs],
    ]);
    expect(reopened.all()).toEqual([]);
  });

  it.each(["OFFLINE", "TIMEOUT", "BUSY", "INTERNAL", "RATE_LIMITED", "NOT_SIGNED_IN"])(
    "stays after %s, and nothing behind it is told",
    async (code) => {
      const phone = aPhone(() => refused(code));
      const queue = phone.open();
      queue.keep("o1", arrival);
      queue.keep("o2", arrival);
      await queue.send();
      expect(phone.asked).toHaveLength(1);
      expect(queue.all().map(({ refusal }) => refusal)).toEqual([null, null]);
    },
  );

  it("is kept once, however often it is tapped, and told once, however many ask", async () => {
    const phone = aPhone();
    const queue = phone.open();
    queue.keep("o1", arrival);
    queue.keep("o1", arrival);
    await Promise.all([queue.send(), queue.send(), queue.send()]);
    expect(phone.calls()).toEqual(["orders.arrive"]);
  });

  it("asks for the code again when it was wrong, holds the end back, and keeps the time of arriving", async () => {
    const phone = aPhone((call) => (call === "orders.arrive" ? refused("WRONG_CODE") : online));
    const queue = phone.open();
    queue.keep("o1", { ...arrival, serviceCode: "0000" });
    queue.keep("o1", end);
    phone.nowMs += 10 * minuteMs;
    await queue.send();
    expect(phone.calls()).toEqual(["orders.arrive"]);
    expect(queue.all()[0]?.refusal?.code).toBe("WRONG_CODE");
    phone.answerTo = () => online;
    queue.keep("o1", arrival);
    await queue.send();
    expect(phone.calls()).toEqual(["orders.arrive", "orders.arrive", "orders.leave"]);
    expect(phone.asked[1]?.input).toMatchObject({ serviceCode: "4711", ageMs: 10 * minuteMs, key: "key-3" });
    expect(queue.all()).toEqual([]);
  });

  it("waits with the end while the other phone has not told the beginning", async () => {
    const phone = aPhone((call) =>
      call === "orders.show" ? anOrder("taken", [me("taken")]) : refused("WRONG_STATUS"),
    );
    const queue = phone.open();
    queue.keep("o1", end);
    await queue.send();
    expect(queue.all()).toMatchObject([{ refusal: null }]);
    phone.answerTo = () => online;
    await queue.send();
    expect(queue.all()).toEqual([]);
  });

  it.each([
    ["arrive", anOrder("cancelled", [me("taken")]), /居民取消了/],
    ["arrive", anOrder("serving", [me("serving")]), /已经记了您到了/],
    ["arrive", anOrder("open", [me("taken")]), /等别的志愿者/],
    ["arrive", refused("NOT_FOUND"), /不在您手上/],
    ["leave", anOrder("served", [me("served")]), /已经算做完了/],
    ["leave", anOrder("taken", [{ isMe: false, state: "taken" }]), /不在您手上/],
    ["leave", anOrder("stuck", [me("serving")]), /交给社区了/],
  ])("a late %s is judged by the order as it is now: %j", async (kind, standing, sentence) => {
    const phone = aPhone((call) => (call === "orders.show" ? standing : refused("WRONG_STATUS")));
    const queue = phone.open();
    queue.keep("o1", kind === "arrive" ? arrival : end);
    await queue.send();
    const [kept] = queue.all();
    expect(kept?.refusal?.sentence).toMatch(sentence);
    await queue.send();
    expect(phone.calls().filter((call) => call !== "orders.show")).toHaveLength(1);
    queue.seen(kept?.key ?? "");
    expect(phone.open().all()).toEqual([]);
  });

  it("is not thrown away before the person has read what became of it", async () => {
    const phone = aPhone(() => refused("OFFLINE"));
    const queue = phone.open();
    queue.keep("o1", arrival);
    await queue.send();
    queue.seen("key-1");
    expect(phone.open().all()).toHaveLength(1);
    phone.nowMs += 12 * 60 * minuteMs + 1;
    await queue.send();
    expect(phone.asked).toHaveLength(1);
    expect(phone.open().all()[0]?.refusal?.sentence).toMatch(/隔得太久/);
  });

  it("tells whoever looks that something changed", async () => {
    const queue = aPhone().open();
    let changes = 0;
    const stop = queue.watch(() => (changes += 1));
    queue.keep("o1", arrival);
    await queue.send();
    expect(changes).toBe(2);
    stop();
    queue.keep("o1", end);
    expect(changes).toBe(2);
  });
});
