import type { TemplateData } from "../../../domain/messages/template-data";
import type { TemplateName } from "../../../domain/messages/template-name";
import { command, database } from "./database";
import { guardedFilter } from "./guarded-filter";
import { addOnce } from "./relay-store";

/**
 * A subscription message on its way to a phone. `sending` is claimed and not yet answered for: a message that stays there
 * may or may not have arrived, and is never sent again. The other two are final.
 */
export type MessageState = "waiting" | "sending" | "sent" | "dropped";

/** Its id is event, person and template, so that an event makes it once. `code` says why it was dropped. */
export type MessageDocument = {
  readonly _id: string;
  readonly personId: string;
  readonly template: TemplateName;
  readonly data: TemplateData;
  readonly page: string;
  readonly state: MessageState;
  readonly code: string;
  readonly atMs: number;
  /** Not before: quiet hours. */
  readonly sendFromMs: number;
  readonly closedAtMs: number | null;
  /** Never held back for quiet hours. Missing in messages of before. */
  readonly isUrgent?: boolean;
  /** The order of which it puts a slot before him; missing in all that ask nothing. */
  readonly asksForOrderId?: string;
};

const messages = () => database.collection("messages");

export const addMessage = (message: MessageDocument): Promise<void> => addOnce("messages", message);

/** Messages that may go out now, longest waiting first. */
export async function listSendable(nowMs: number, rows: number): Promise<readonly MessageDocument[]> {
  const { data } = await messages()
    .where(guardedFilter({ state: "waiting", sendFromMs: command.lte(nowMs) }))
    .orderBy("sendFromMs", "asc")
    .limit(rows)
    .get();
  return data as MessageDocument[];
}

/** True for exactly one of those who want to send it. */
export const claimMessage = (id: string): Promise<boolean> => change(id, "waiting", { state: "sending" });

export const postponeMessage = (id: string, sendFromMs: number): Promise<boolean> =>
  change(id, "waiting", { sendFromMs });

export const closeMessage = (
  id: string,
  end: { readonly state: "sent" | "dropped"; readonly code: string; readonly closedAtMs: number },
): Promise<boolean> => change(id, "sending", end);

async function change(id: string, from: MessageState, data: Readonly<Record<string, unknown>>): Promise<boolean> {
  const { stats } = await messages()
    .where(guardedFilter({ _id: id, state: from }))
    .update({ data });
  return stats.updated === 1;
}

/** Uses one of a person's consents; false when none is left. The version tells whoever changes her at the same time. */
export async function spendConsent(personId: string, template: TemplateName): Promise<boolean> {
  const quota = `pushQuota.${template}`;
  const { stats } = await database
    .collection("people")
    .where(guardedFilter({ _id: personId, [quota]: command.gt(0) }))
    .update({ data: { [quota]: command.inc(-1), version: command.inc(1) } });
  return stats.updated === 1;
}
