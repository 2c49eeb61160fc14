import { bindingRefusal, type BindingRefusal } from "../../../domain/family/decide-binding";
import type { FamilyMember } from "../../../domain/family/family-tie";
import type { AuditRow } from "../store/audit-store";
import { hasNoPhoneApp, newCallTask } from "../store/call-tasks-store";
import { command } from "../store/database";
import { replaced, type TransactionDocuments } from "../store/in-transaction";
import type { PersonDocument } from "../store/person-document";

export const toFamilyMember = (person: PersonDocument): FamilyMember => ({
  personId: person._id,
  family: person.family,
  actors: person.actors ?? [],
});

export type Bound = {
  readonly actor: PersonDocument;
  readonly beneficiary: PersonDocument;
  /** What the beneficiary is to the actor, and the other way round. */
  readonly relationWord: string;
  readonly actorWord: string;
  readonly hasConsent: boolean;
  /** Also the record that it was done; its id is the event's. */
  readonly audit: AuditRow;
};

/** Binds two people in a transaction that has just read both: both ends, a row of the audit, and a message to each. */
export async function bind(documents: TransactionDocuments, bound: Bound): Promise<BindingRefusal | null> {
  const { actor, audit, beneficiary } = bound;
  const members = { actor: toFamilyMember(actor), beneficiary: toFamilyMember(beneficiary) };
  const refusal = bindingRefusal({ ...members, hasConsent: bound.hasConsent });
  if (refusal !== null) return refusal;
  const sinceMs = audit.atMs;
  const tie = { personId: beneficiary._id, name: beneficiary.name, relationWord: bound.relationWord, sinceMs };
  const back = { personId: actor._id, name: actor.name, relationWord: bound.actorWord, sinceMs };
  await change(documents, actor, { family: [...actor.family, tie] });
  await change(documents, beneficiary, { actors: [...(beneficiary.actors ?? []), back] });
  await documents.add("audit", audit);
  await tell(documents, audit, actor, {
    title: "家人已绑定",
    sentence: `您现在可以替${bound.relationWord}求助、确认，两位都会收到消息。`,
  });
  await tell(documents, audit, beneficiary, {
    title: "家人已绑定",
    sentence: `${bound.actorWord}现在可以替您求助、替您确认。不想要了，随时可以解除。`,
  });
  return null;
}

/** Ends a binding at both ends and tells both; false when there is none in this direction. */
export async function unbind(
  documents: TransactionDocuments,
  { actor, audit, beneficiary }: Pick<Bound, "actor" | "beneficiary" | "audit">,
): Promise<boolean> {
  const tie = actor.family.find((one) => one.personId === beneficiary._id);
  const back = beneficiary.actors?.find((one) => one.personId === actor._id);
  if (tie === undefined && back === undefined) return false;
  await change(documents, actor, { family: actor.family.filter((one) => one.personId !== beneficiary._id) });
  await change(documents, beneficiary, {
    actors: (beneficiary.actors ?? []).filter((one) => one.personId !== actor._id),
  });
  await documents.add("audit", audit);
  await tell(documents, audit, actor, {
    title: "家人绑定已解除",
    sentence: `您不再替${tie?.relationWord ?? "家人"}求助、确认。`,
  });
  await tell(documents, audit, beneficiary, {
    title: "家人绑定已解除",
    sentence: `${back?.relationWord ?? "家人"}不再替您求助、确认。`,
  });
  return true;
}

const change = (
  documents: TransactionDocuments,
  person: PersonDocument,
  lists: { readonly family?: PersonDocument["family"]; readonly actors?: PersonDocument["actors"] },
): Promise<void> =>
  documents.update("people", person._id, {
    ...Object.fromEntries(Object.entries(lists).map(([name, list]) => [name, replaced(list)])),
    version: command.inc(1),
  });

/** Into her inbox, in the same transaction; whoever has no WeChat is rung up. */
async function tell(
  documents: TransactionDocuments,
  { _id: eventId, atMs }: AuditRow,
  person: PersonDocument,
  words: { readonly title: string; readonly sentence: string },
): Promise<void> {
  const said = { ...words, atMs, orderId: null };
  await documents.add("inbox", { _id: `${eventId}:${person._id}`, personId: person._id, redemptionId: null, ...said });
  if (hasNoPhoneApp(person)) await documents.add("callTasks", newCallTask(person, { eventId, ...said }));
}
