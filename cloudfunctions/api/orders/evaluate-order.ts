import type { Order } from "../../../domain/orders/order";
import { isOwnMatter } from "../../../domain/orders/order-relation";
import { payeesOf } from "../../../domain/points/order-awards";
import type { Answer } from "../answer";
import { refuse } from "../answer";
import { handle } from "../handler";
import { replaced } from "../store/in-transaction";
import { findOrder, orderById, toOrder, type AwardSummary } from "../store/orders-store";
import { policyById, policyOf } from "../store/policies-store";
import { actorOf, mayCommand } from "./change-order";
import { changeOrderWith } from "./change-with-volunteers";
import { payOwedAwards, postFirstAwards } from "./pay-awards";
import { staffRole } from "./staff-role";

/** Of a hundred judged orders five are rung up about, by chance. */
const drawnBelow = "05";

type EvaluateAnswer = Answer<"orders.evaluate">;

/** The community's judgement. In one transaction the order ends, points and hours are posted, and the record is written. */
export const evaluateOrder = handle<"orders.evaluate">()({
  together: (input) => ({ order: orderById(input.orderId), counting: policyById("points") }),
  async run(
    { orderId, outcome, quality, comment, conduct, recheck, key },
    caller,
    { order, counting },
  ): Promise<EvaluateAnswer> {
    if (order === null || !mayCommand(toOrder(order), caller, "evaluate")) return refuse("NOT_FOUND");
    if (isOwnMatter(toOrder(order), caller.person)) return refuse("OWN_MATTER");
    const { deductMaxPoints } = policyOf("points", counting, order.createdAtMs).value;
    if (conduct.some(({ deductPoints }) => deductPoints > deductMaxPoints)) {
      return refuse("DEDUCTION_TOO_MUCH", String(deductMaxPoints));
    }
    let posted: Posted | null = null;
    const change = await changeOrderWith(
      orderId,
      caller,
      {
        name: "evaluate",
        outcome,
        quality,
        comment,
        recheck: recheck === "" ? null : recheck,
        conduct: conduct.map(({ volunteerId, ...one }) => ({ ...one, personId: volunteerId })),
        drawn: caller.newDigits(2) < drawnBelow,
        actor: actorOf(caller, staffRole(caller), key),
        nowMs: caller.nowMs,
      },
      async (documents, _before, after, document) => {
        posted = await postFirstAwards(documents, after, document, counting);
        const fields = Object.fromEntries(Object.entries(posted).map(([name, value]) => [name, replaced(value)]));
        return { refusal: null, fields };
      },
    );
    if (!change.ok) return refuse(change.code as Extract<EvaluateAnswer, { ok: false }>["code"]);
    const { version } = change.value;
    // Told like the first time, whatever a dispute took back since.
    const awards = (await allAwards(orderId, posted)).filter((award) => isOf(award, version));
    return { ok: true, value: { ...change.value, awards: awards.map((award) => toldAward(toOrder(order), award)) } };
  },
});

type Posted = Awaited<ReturnType<typeof postFirstAwards>>;

/** What everybody got: with the judgement itself, or with many volunteers, or on a repeat, once the rest is paid too. */
async function allAwards(orderId: string, posted: Posted | null): Promise<readonly AwardSummary[]> {
  if (posted?.owedAwards.length === 0) return posted.awards;
  await payOwedAwards(orderId);
  return (await findOrder(orderId))?.awards ?? [];
}

/** Of this judgement, and told with it: what a resting account got later would be another answer to the same key. */
const isOf = (award: AwardSummary, version: number): boolean =>
  (award.version ?? version) === version && award.isLate !== true;

const toldAward = (order: Order, award: AwardSummary) => ({
  volunteerName: payeesOf(order).find(({ personId }) => personId === award.personId)?.name ?? "",
  points: award.points,
  minutes: award.minutes,
});
