import { existsSync } from "node:fs";
import path from "node:path";
import type { CallName, Input, ReplyTo } from "../../contract/index";
import { demoPeople, seedDemo } from "../../localcloud/demo/seed-demo";
import type { LocalCloud } from "../../localcloud/local-cloud";
import { startLocalCloud } from "../../localcloud/start-local-cloud";
import { functionEnvironment } from "../../scripts/function-environment";
import { timeoutSeconds } from "../../scripts/timeout-seconds";
import { addMatters } from "./experience-matters";
import { newKey, openidOf } from "../harness/test-cloud";
import { untilTimeOfDay } from "../harness/time-of-day";

const root = path.resolve(__dirname, "../..");

type Value<N extends CallName> = Extract<ReplyTo<N>, { ok: true }>["value"];

/** The demo's community after its week, in a cloud kept in memory, at ten in the morning. */
export type Week = {
  readonly cloud: LocalCloud;
  readonly succeed: <N extends CallName>(who: string, name: N, input: Input<N>) => Promise<Value<N>>;
  /** The order of the demo's story with these words, as its requester finds it. */
  readonly orderOf: (who: string, words: string) => Promise<string>;
  readonly close: () => Promise<void>;
};

/** Starts it. Somebody has applied as a volunteer as well, so that no list of the staff is empty, and 王桂兰 gets her shopping every week. */
export async function startWeek(): Promise<Week> {
  const staticRoots = { h5: path.join(root, "dist/h5"), console: path.join(root, "dist/console") };
  if (!existsSync(path.join(staticRoots.h5, "index.html"))) throw new Error("dist/h5 is missing: run npm run build");
  const cloud = await startLocalCloud({
    folder: null,
    functionsRoot: path.join(root, "dist/cloudfunctions"),
    port: 0,
    unindexedQueries: "refuse",
    people: demoPeople,
    environment: functionEnvironment,
    timeoutSeconds: timeoutSeconds(),
    timers: "manual",
    staticRoots,
  });
  cloud.clock.set(cloud.clock.nowMs() + untilTimeOfDay(cloud.clock.nowMs(), 10));
  await seedDemo(cloud);
  const week = weekOf(cloud);
  await week.succeed("ma", "people.applyAsVolunteer", {
    skills: ["陪伴", "做饭"],
    selfIntroduction: "退休了，有时间，愿意帮邻居。",
    key: newKey(),
  });
  await twoCarry(week);
  await addMatters(cloud);
  await week.succeed("wang", "recurrences.save", {
    categoryId: "errand",
    text: "请帮我买一次菜，清单我写好了。",
    weekdays: [1],
    from: "09:00",
    until: "11:00",
    key: newKey(),
  });
  return week;
}

/** Something heavy, for which two have come together. */
async function twoCarry(week: Week): Promise<void> {
  const wish = { categoryId: "carrying", text: "旧沙发要搬到楼下。", wanted: { kind: "today" as const }, slotCount: 2 };
  const { orderId } = await week.succeed("wang", "orders.publish", { ...wish, key: newKey() });
  for (const who of ["zhang", "chen"]) await week.succeed(who, "orders.grab", { orderId, key: newKey() });
}

function weekOf(cloud: LocalCloud): Week {
  const succeed: Week["succeed"] = async (who, name, input) => {
    const caller = { openid: openidOf(who), source: "wx_client" };
    const reply = (await cloud.invoke("api", { call: name, input }, caller)) as ReplyTo<typeof name>;
    if (!reply.ok) throw new Error(`${who} ${name}: ${reply.code}`);
    return reply.value;
  };
  return {
    cloud,
    succeed,
    async orderOf(who, words) {
      const { orders } = await succeed(who, "orders.listMine", { as: "requester" });
      const found = orders.find(({ text }) => text.includes(words));
      if (found === undefined) throw new Error(`${who} has no order that says ${words}`);
      return found.orderId;
    },
    close: () => cloud.close(),
  };
}
