import type { Recipient } from "../api/store/relay-store";
import type { News } from "./news";

/**
 * Whoever may act for the one who is helped hears what she hears: as bound now, so that an ended binding ends the messages
 * too, also of what was asked for her before. Nobody hears of what he did himself, nor twice.
 */
export function withFamily(
  news: News,
  { beneficiaryId, requesterId }: { readonly beneficiaryId: string; readonly requesterId: string },
  recipients: ReadonlyMap<string, Recipient>,
): News {
  const hers = news.messages.filter(({ personId }) => personId === beneficiaryId);
  const actors = recipients.get(beneficiaryId)?.actors ?? [];
  const isBound = requesterId === beneficiaryId || actors.some(({ personId }) => personId === requesterId);
  const messages = news.messages.filter(({ personId }) => isBound || personId !== requesterId);
  const told = new Set([news.audit.who, ...news.messages.map(({ personId }) => personId)]);
  const further = actors
    .filter(({ personId }) => !told.has(personId))
    .flatMap(({ personId }) =>
      hers.map((message) => ({ ...message, personId, sentence: `您家人的求助。${message.sentence}` })),
    );
  return { ...news, messages: [...messages, ...further] };
}
