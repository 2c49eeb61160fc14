import { EJSON } from "bson";
import { connectInProcess } from "../../localcloud/database/connect-in-process";
import type { OrderDocument } from "../../cloudfunctions/api/store/orders-store";
import { newKey, openidOf, startTestCloud, testEnvironment, type TestCloud } from "./test-cloud";

/** Each test starts a cloud of its own, which takes its time on a busy machine. */
jest.setTimeout(60_000);

/** The message templates as an operator would have applied for them. */
export const templates = {
  orderProgress: "template-progress",
  grabbed: "template-grabbed",
  redemption: "template-redemption",
};
const fields = ["thing1", "thing2", "time3", "thing4"];

type Row = Record<string, unknown> & { readonly _id: string };

type JobReports = Record<string, { readonly seen: number; readonly changed: number; readonly failed: number }>;

export type ClockScenes = {
  /** One run of the clock as the platform's timer starts it. */
  runClock(): Promise<JobReports>;
  rows<T = Row>(collection: string, filter?: Record<string, unknown>): Promise<readonly T[]>;
  row<T = Row>(collection: string, id: string): Promise<T>;
  /** Changes a stored document directly, to set a scene that calls could not set. */
  edit(collection: string, id: string, fields: Record<string, unknown>): Promise<void>;
  remove(collection: string, id: string): Promise<void>;
  /** From now on only so many database requests are answered, as if the function died there. Returns how to end it. */
  cutAfter(requests: number, last: "lost" | "done"): () => void;
  /**
   * Does something else just before the clock's next request of this number (from 0). Waits for it a moment only: it may
   * itself have to wait for what the clock holds.
   */
  interruptAt(request: number, work: () => Promise<unknown>): { readonly finish: () => Promise<void> };
  /** Consents as a tap on the phone does, in the cloud's books and in WeChat's. */
  consent(who: string, template: keyof typeof templates): Promise<void>;
} & TestCloud;

/** A local cloud at ten in the morning, Shanghai, so that no test meets quiet hours by chance. */
export async function startClockScenes(
  environment: Record<string, string> = { LINLIBANG_TEMPLATES: JSON.stringify(templates) },
): Promise<ClockScenes> {
  const test = await startTestCloud({
    environment: { ...testEnvironment, ...environment },
    messageTemplates: Object.fromEntries(Object.values(templates).map((id) => [id, { fields }])),
  });
  return scenesOf(test);
}

const hourMs = 3_600_000;
/** Long enough for another instance to start and run, short enough where it has to wait for a lock. */
const interruptionMaxMs = 1_500;

function scenesOf(test: TestCloud): ClockScenes {
  const { cloud } = test;
  const { database } = cloud;
  const stored = connectInProcess(database);
  const rows = async <T>(collection: string, filter: Record<string, unknown> = {}): Promise<readonly T[]> => {
    const { documents } = await database.list(collection, { filter, limit: 1_000 });
    return documents.map((document) => EJSON.deserialize(document, { relaxed: true }) as T);
  };
  return {
    ...test,
    rows,
    async runClock() {
      const reply = (await cloud.invoke("clock", {}, { source: "wx_trigger" })) as { jobs: JobReports };
      return reply.jobs;
    },
    async row<T>(collection: string, id: string) {
      const [found] = await rows<T>(collection, { _id: id });
      if (found === undefined) throw new Error(`no ${id} in ${collection}`);
      return found;
    },
    async edit(collection, id, changed) {
      await stored.collection(collection).doc(id).update(changed);
    },
    async remove(collection, id) {
      await stored.collection(collection).doc(id).remove();
    },
    cutAfter(requests, last) {
      const answer = database.handle.bind(database);
      let left = requests;
      database.handle = async (action, params) => {
        left -= 1;
        if (left >= 0) return answer(action, params);
        if (left === -1 && last === "done") await answer(action, params);
        return { code: "SYS_ERR", message: "the connection is gone", requestId: "cut" };
      };
      return () => {
        database.handle = answer;
      };
    },
    interruptAt(request, work) {
      const answer = database.handle.bind(database);
      let left = request;
      let working: Promise<unknown> = Promise.resolve();
      database.handle = async (action, params) => {
        left -= 1;
        if (left === -1) {
          working = work();
          await Promise.race([working, new Promise((resolve) => setTimeout(resolve, interruptionMaxMs))]);
        }
        return answer(action, params);
      };
      return {
        finish: async () => {
          database.handle = answer;
          await working;
        },
      };
    },
    async consent(who, template) {
      await test.succeed(who, "inbox.recordConsent", { accepted: [template], key: newKey() });
      cloud.consent(openidOf(who), [templates[template]]);
    },
  };
}

/** 王桂兰 asks for medicine; it is open at once. */
export async function anOpenOrder(scenes: ClockScenes, categoryId = "medicine"): Promise<string> {
  const wish = { categoryId, text: "请帮我买一盒降压药", wanted: { kind: "soon" as const }, key: newKey() };
  return (await scenes.succeed("wang", "orders.publish", wish)).orderId;
}

/** 张建国 has taken it. */
export async function aTakenOrder(scenes: ClockScenes): Promise<string> {
  const orderId = await anOpenOrder(scenes);
  await scenes.succeed("zhang", "orders.grab", { orderId, key: newKey() });
  return orderId;
}

/** He has been there and left; she has not confirmed. */
export async function aServedOrder(scenes: ClockScenes, minutes = 0): Promise<string> {
  const orderId = await aTakenOrder(scenes);
  const { serviceCode } = await scenes.succeed("wang", "orders.show", { orderId });
  await scenes.succeed("zhang", "orders.arrive", { orderId, serviceCode: serviceCode ?? "", key: newKey() });
  await scenes.cloud.clock.travel(minutes * 60_000);
  await scenes.succeed("zhang", "orders.leave", { orderId, workDone: "药买好了", key: newKey() });
  return orderId;
}

/** She confirmed, the community evaluated, everybody was told. */
export async function anEvaluatedOrder(scenes: ClockScenes): Promise<string> {
  const orderId = await aServedOrder(scenes, 20);
  const rated = { outcome: "solved" as const, stars: 5 as const, tags: [], comment: "谢谢建国" };
  await scenes.succeed("wang", "orders.confirm", { orderId, ...rated, key: newKey() });
  const judged = { outcome: "solved" as const, quality: 5 as const, comment: "桂兰满意" };
  await scenes.succeed("sun", "orders.evaluate", { orderId, ...judged, key: newKey() });
  await scenes.runClock();
  return orderId;
}

/** Everything of it lies four days back, so its last deadline is over without any tick having seen it. */
export async function makeOverdue(scenes: ClockScenes, orderId: string): Promise<void> {
  const { journal, status, wanted } = await scenes.row<OrderDocument>("orders", orderId);
  const overMs = scenes.cloud.clock.nowMs() - 1;
  await scenes.edit("orders", orderId, {
    dueAtMs: overMs,
    clockAtMs: overMs,
    journal: journal.map((entry) => ({ ...entry, atMs: entry.atMs - 96 * hourMs })),
    ...(status === "open" ? { wanted: { ...wanted, untilMs: overMs } } : {}),
  });
}
