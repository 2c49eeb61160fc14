import { forgottenParts, type PersonalParts } from "../../../domain/orders/without-personal-parts";
import { deletedName } from "../../../domain/people/deleted-person";
import { leaveClassLists } from "./class-waiting-store";
import type { Fields } from "./cloud-database";
import { command, database } from "./database";
import { forgetEntries } from "./entries-store";
import { releaseFiles } from "./files-store";
import { guardedFilter } from "./guarded-filter";
import { forgetObjections } from "./honour-objections-store";
import { replaced } from "./in-transaction";
import { toOrder, type OrderDocument } from "./orders-store";
import { changePerson } from "./people-store";
import type { PersonDocument } from "./person-document";
import { asked, helped } from "./personal-data-store";
import { forgetRecurrences } from "./recurrences-store";
import { removeSignalsAbout } from "./signals-store";
import { leaveOrganisations } from "./organisations-store";
import { leaveTeams } from "./teams-store";
import { removeThread } from "./thread-store";

/** Rows cleared in one go; whoever has more is finished by the clock at night. */
const batchRows = 50;

/** Whoever deleted herself and may still stand in what others keep. */
export async function listForgetting(rows: number): Promise<readonly PersonDocument[]> {
  const { data } = await database
    .collection("people")
    .where(guardedFilter({ isForgetting: true }))
    .limit(rows)
    .get();
  return data as PersonDocument[];
}

/** Clears a deleted person from everything but ledger, records and audit. True when nothing of her is left. */
export async function forgetPerson(personId: string): Promise<boolean> {
  const left = await Promise.all([
    forgetBindings(personId, "family"),
    forgetBindings(personId, "actors"),
    forgetOrders(personId),
    forgetVouchers(personId),
    leaveTeams(personId),
    leaveClassLists(personId),
    leaveOrganisations(personId),
    remove("standings", { _id: personId }),
    removeSignalsAbout(personId),
    forgetRecurrences(personId),
    forgetEntries(personId),
    remove("correctionRequests", { personId }),
    remove("callTasks", { personId }),
    remove("savedFilters", { _id: personId }),
    remove("certificates", { personId }),
    remove("honours", { personId }),
    forgetObjections(personId),
    remove("inbox", { personId }),
    remove("messages", { personId }),
    remove("readings", { ownerId: personId }),
    remove("orderMessages", { personId }),
    remove("alarms", { byPersonId: personId }),
  ]);
  if (left.includes(false)) return false;
  const { stats } = await database
    .collection("people")
    .where(guardedFilter({ _id: personId, isForgetting: true }))
    .update({ data: { isForgetting: false } });
  return stats.updated === 1;
}

async function forgetBindings(personId: string, side: "family" | "actors"): Promise<boolean> {
  const { data } = await database
    .collection("people")
    .where(guardedFilter({ [`${side}.personId`]: personId }))
    .limit(batchRows)
    .get();
  const bound = data as PersonDocument[];
  const changed = await Promise.all(
    bound.map((one) =>
      changePerson(one, { [side]: replaced((one[side] ?? []).filter((other) => other.personId !== personId)) }),
    ),
  );
  return bound.length < batchRows && !changed.includes(false);
}

/** A finished order that was cleared leaves her lists, so the next batch begins behind it. */
async function forgetOrders(personId: string): Promise<boolean> {
  const own = [asked(personId), helped(personId)];
  const { data } = await database
    .collection("orders")
    .where(guardedFilter({ parties: command.in(own) }))
    .limit(batchRows)
    .get();
  const found = data as OrderDocument[];
  const finished = found.filter((order) => order.isFinished && !order.hasUnrelayed);
  const changed = await Promise.all(
    finished.map(async (order) => {
      // What others wrote to her goes with what she asked for.
      if (order.parties.includes(asked(personId))) await removeThread(order._id);
      const parties = order.parties.filter((party) => !own.includes(party));
      return clearOrder(order, { ...forgottenParts(personalPartsOf(order), personId), parties });
    }),
  );
  return found.length === finished.length && found.length < batchRows && !changed.includes(false);
}

export const personalPartsOf = (order: OrderDocument): PersonalParts => ({ ...order, ...toOrder(order) });

/** Takes fields from an order that stays as it was read; clearing is no step of its life, so the version stays. */
export async function clearOrder(order: OrderDocument, fields: Fields): Promise<boolean> {
  const cleared = {
    ...fields,
    photos: [],
    voice: null,
    ratingVoice: null,
    needs: [],
    answers: [],
    dangerWord: null,
    callback: null,
    evidence: [],
    arrivalDistances: [],
    barredIds: [],
    familiar: [],
  };
  const data = Object.fromEntries(Object.entries(cleared).map(([name, value]) => [name, replaced(value)]));
  const { stats } = await database
    .collection("orders")
    .where(guardedFilter({ _id: order._id, version: order.version, isFinished: true }))
    .update({ data });
  const { category, evidence } = toOrder(order);
  const hasServiceFiles = category.asksPhotos || evidence.length > 0;
  const hasFiles = (order.photos ?? []).length > 0 || order.voice != null || order.ratingVoice != null;
  if (stats.updated === 1 && (hasFiles || hasServiceFiles)) await releaseFiles(order._id);
  return stats.updated === 1;
}

async function forgetVouchers(personId: string): Promise<boolean> {
  await database
    .collection("redemptions")
    .where(guardedFilter({ personId, personName: command.neq(deletedName) }))
    .update({ data: { personName: deletedName } });
  return true;
}

async function remove(collection: string, filter: Fields): Promise<boolean> {
  await database.collection(collection).where(guardedFilter(filter)).remove();
  return true;
}
