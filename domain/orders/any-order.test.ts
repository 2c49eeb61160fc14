import fc from "fast-check";
import { grabberOf } from "./available-actions";
import { evolveOrder } from "./evolve-order";
import type { Order } from "./order";
import { actorFor, anOrder, aVolunteer, fridayTenMs, hourMs } from "./order-builders";
import type { OrderCommand } from "./order-command";
import { orderCommandNames } from "./order-command-name";
import { decideOrder } from "./order-lifecycle";
import { isFinal, orderTransitions } from "./order-transitions";

const someone = fc.constantFrom("wang", "zhang", "chen", "sun", "clock");
const step = fc.record({
  pick: fc.nat(),
  sensible: fc.boolean(),
  by: someone,
  laterMs: fc.integer({ min: 0, max: 2 * hourMs }),
  rightCode: fc.boolean(),
});

/** Half of the steps are something the status knows, by somebody who might do it; the rest is anything by anybody. */
function chosen(order: Order, { pick, sensible, by }: { pick: number; sensible: boolean; by: string }) {
  const known = Object.keys(orderTransitions[order.status]);
  const names = sensible && known.length > 0 ? known : orderCommandNames;
  const name = names[pick % names.length] as OrderCommand["name"];
  const taker = order.takers[0]?.personId;
  return { name, by: sensible && taker !== undefined && name !== "grab" ? taker : by };
}

const full = (name: OrderCommand["name"], by: string, rightCode: boolean, nowMs: number): OrderCommand =>
  ({
    name,
    actor: actorFor(by),
    nowMs,
    reason: "有事",
    serviceCode: rightCode ? "4711" : "0000",
    workDone: "做好了",
    outcome: "solved",
    stars: 4,
    quality: 4,
    tags: [],
    comment: "",
    grabber: grabberOf(aVolunteer(by)),
    to: name === "offerToTeam" ? [grabberOf(aVolunteer(by))] : grabberOf(aVolunteer(by === "zhang" ? "chen" : by)),
    teamName: "岗山队",
    told: [],
    level: "joint",
    byName: "孙丽",
    units: ["社区", "物业"],
    words: "说过了",
    story: "不是这样的",
    side: by === "wang" ? "requester" : "volunteer",
    verdict: (["keep", "redo", "overturn"] as const)[nowMs % 3],
    evidence: [],
    note: "",
    doneCode: rightCode ? "1174" : "0000",
    answer: "已联系物业",
  }) as unknown as OrderCommand;

describe("Whatever is asked of an order, in whatever order", () => {
  it("moves along the table only, one version and one journal row at a time, and never fills a slot twice", () => {
    let obeyed = 0;
    fc.assert(
      fc.property(
        fc.array(step, { maxLength: 25 }),
        fc.boolean(),
        fc.integer({ min: 1, max: 3 }),
        (steps, mustReview, slotCount) => {
          let order = anOrder({ mustReview, slotCount });
          let nowMs = fridayTenMs;
          for (const { laterMs, rightCode, ...choice } of steps) {
            nowMs += laterMs;
            const { name, by } = chosen(order, choice);
            const command = full(name, by, rightCode, nowMs);
            const decision = decideOrder(order, command);
            if (!decision.ok) continue;
            obeyed += 1;
            const next = evolveOrder(order, decision.event, command.actor, nowMs);
            if (isFinal(order.status)) expect(name === "dispute" || next.status === order.status).toBe(true);
            const move = orderTransitions[order.status][name];
            if (decision.refusal === null) expect(move?.to).toContain(next.status);
            else expect(next.status).toBe(order.status);
            expect(next.version).toBe(order.version + 1);
            expect(next.journal).toHaveLength(next.version);
            expect(next.takers.length).toBeLessThanOrEqual(next.slotCount);
            expect(new Set(next.takers.map(({ personId }) => personId)).size).toBe(next.takers.length);
            expect(next.status === "offered").toBe(next.offer !== null);
            expect(isFinal(next.status) || next.dueAtMs !== null).toBe(true);
            order = next;
          }
        },
      ),
      { numRuns: 2_000 },
    );
    expect(obeyed).toBeGreaterThan(1_000);
  });
});
