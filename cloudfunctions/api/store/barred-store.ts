import { command, database } from "./database";
import { guardedFilter } from "./guarded-filter";
import { findPerson } from "./people-store";
import { asked } from "./personal-data-store";

/** Whoever changes his mind so often in one moment is followed by the next change. */
const roundsMax = 5;

/**
 * Lets what somebody has under way, and the order she said it of, follow whether a volunteer may come to her. Looks again
 * afterwards: of two who say different things at once, one may write last what held first.
 */
export async function followBarred(beneficiaryId: string, volunteerId: string, orderId: string): Promise<void> {
  let isBarred = await isBarredNow(beneficiaryId, volunteerId);
  for (let round = 1; round <= roundsMax; round += 1) {
    const barredIds = isBarred ? command.addToSet(volunteerId) : command.pull(volunteerId);
    const orders = database.collection("orders");
    await Promise.all([
      orders
        .where(guardedFilter({ parties: asked(beneficiaryId), isFinished: false, beneficiaryId }))
        .update({ data: { barredIds } }),
      orders.where(guardedFilter({ _id: orderId, beneficiaryId })).update({ data: { barredIds } }),
    ]);
    const now = await isBarredNow(beneficiaryId, volunteerId);
    if (now === isBarred) return;
    isBarred = now;
  }
}

async function isBarredNow(beneficiaryId: string, volunteerId: string): Promise<boolean> {
  const person = await findPerson(beneficiaryId);
  return (person?.barred ?? []).some(({ personId }) => personId === volunteerId);
}
