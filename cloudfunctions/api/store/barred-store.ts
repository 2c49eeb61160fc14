import { command, database } from "./database";
import { guardedFilter } from "./guarded-filter";
import { findPerson } from "./people-store";
import { asked } from "./personal-data-store";

/**
 * Lets what somebody has under way, and the order she said it of, follow whether a volunteer may come to her. What her own
 * document says at this moment holds, so that of two who say different things the last one who follows is right.
 */
export async function followBarred(beneficiaryId: string, volunteerId: string, orderId: string): Promise<void> {
  const person = await findPerson(beneficiaryId);
  const isBarred = (person?.barred ?? []).some(({ personId }) => personId === volunteerId);
  const barredIds = isBarred ? command.addToSet(volunteerId) : command.pull(volunteerId);
  const orders = database.collection("orders");
  await Promise.all([
    orders
      .where(guardedFilter({ parties: asked(beneficiaryId), isFinished: false, beneficiaryId }))
      .update({ data: { barredIds } }),
    orders.where(guardedFilter({ _id: orderId, beneficiaryId })).update({ data: { barredIds } }),
  ]);
}
