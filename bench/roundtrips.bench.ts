import { newKey, startTestCloud, type TestCloud } from "../tests/harness/test-cloud";
import { atMost, endBench, printFigure } from "./figure";

/** The budgets of the product's busiest calls, in trips to the database; in production one trip costs 5–20 ms. */
const budgets: Readonly<Record<string, number>> = {
  "orders.showHome": 3,
  "orders.listHall": 2,
  "orders.countNewInHall": 2,
  "orders.listNearby": 2,
  "orders.publish": 6,
  "orders.grab": 3,
  "orders.evaluate": 12,
  "mall.redeem": 9,
  "stars.showMine": 1,
  "stars.showBoard": 2,
};

/** Walks the circle once; the local cloud counts what every call asked of the database. */
async function walkCircle(test: TestCloud): Promise<void> {
  const wanted = { kind: "today" } as const;
  await test.succeed("wang", "people.me", {});
  await test.succeed("wang", "orders.showHome", {});
  const { orderId } = await test.succeed("wang", "orders.publish", {
    categoryId: "medicine",
    text: "请帮我买药",
    wanted,
    key: newKey(),
  });
  for (const sort of ["fit", "near", "soon", "points"] as const)
    await test.succeed("zhang", "orders.listHall", { sort });
  await test.succeed("zhang", "orders.countNewInHall", { sinceMs: 0, shownIds: [orderId] });
  await test.succeed("zhang", "orders.grab", { orderId, key: newKey() });
  const lost = await test.call("chen", "orders.grab", { orderId, key: newKey() });
  if (lost.ok) throw new Error("two people got one slot");
  await test.succeed("chen", "orders.listNearby", { orderId });
  const { serviceCode } = await test.succeed("wang", "orders.show", { orderId });
  await test.succeed("zhang", "orders.arrive", { orderId, serviceCode: serviceCode ?? "", key: newKey() });
  test.cloud.clock.set(test.cloud.clock.nowMs() + 40 * 60_000);
  await test.succeed("zhang", "orders.leave", { orderId, workDone: "买好了", key: newKey() });
  await test.succeed("wang", "orders.confirm", {
    orderId,
    outcome: "solved",
    stars: 5,
    tags: [],
    comment: "",
    key: newKey(),
  });
  await test.succeed("sun", "orders.listQueue", { queue: "toEvaluate" });
  await test.succeed("sun", "orders.evaluate", { orderId, outcome: "solved", quality: 5, comment: "", key: newKey() });
  await test.succeed("zhang", "stars.showMine", {});
  await test.succeed("zhang", "stars.showTimeBank", {});
  const board = { areaId: "zc.gangshan.houbali", period: "month", measure: "minutes" } as const;
  await test.succeed("zhang", "stars.showBoard", board);
  await test.succeed("zhang", "mall.listOfferings", { kind: "goods" });
  // What was earned can be spent three days later.
  test.cloud.clock.set(test.cloud.clock.nowMs() + 73 * 3_600_000);
  await test.tick();
  const { redemptionId } = await test.succeed("zhang", "mall.redeem", { offeringId: "soap", key: newKey() });
  await test.succeed("zhou", "mall.fulfil", { redemptionId, key: newKey() });
}

/** The most trips any of a call's runs took; refused runs count as well. */
function mostTrips({ cloud }: TestCloud): ReadonlyMap<string, number> {
  const most = new Map<string, number>();
  for (const { call, roundTrips } of cloud.callLog) {
    if (call !== undefined) most.set(call, Math.max(most.get(call) ?? 0, roundTrips));
  }
  return most;
}

async function measure(): Promise<void> {
  const test = await startTestCloud();
  try {
    await walkCircle(test);
    const most = mostTrips(test);
    for (const [call, budget] of Object.entries(budgets)) {
      printFigure(atMost(`roundtrips.${call}`, most.get(call) ?? Number.NaN, "trips", budget));
    }
    const others = [...most].filter(([call]) => !(call in budgets)).map(([call, trips]) => `${call} ${trips}`);
    console.error(`without a budget of their own: ${others.join(", ")}`);
    const unindexed = test.cloud.callLog
      .flatMap((entry) => entry.databaseCalls)
      .filter((one) => one.code !== undefined);
    console.error(`database calls that failed: ${unindexed.length}`);
  } finally {
    await test.close();
  }
}

measure().then(endBench, (failure: unknown) => {
  console.error(failure);
  process.exit(1);
});
