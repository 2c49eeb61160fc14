import type { Message } from "../../domain/messages/message";
import { dangerMessage } from "../../domain/messages/danger-message";
import { findAreaStaff, type AreaStaff } from "../api/store/area-staff-store";
import type { OrderDocument } from "../api/store/orders-store";
import type { News } from "./news";
import { unrelayedEntries } from "./order-news";

/** For every order in which danger was heard and nobody was told yet: what the staff of its areas are told. */
export async function dangerMessages(
  documents: readonly OrderDocument[],
  nowMs: number,
): Promise<ReadonlyMap<string, readonly Message[]>> {
  const alarming = documents.filter(
    (document) => document.isUrgent === true && unrelayedEntries(document).some(({ version }) => version === 1),
  );
  if (alarming.length === 0) return new Map();
  const staff = await findAreaStaff([...new Set(alarming.flatMap(({ ancestors }) => ancestors))], nowMs);
  return new Map(
    alarming.map((document) => [
      document._id,
      lookingAfter(document, staff).map((personId) => dangerMessage(personId, document)),
    ]),
  );
}

/** Each once, however many roles lead there; not those who asked themselves. */
const lookingAfter = ({ ancestors, parties }: OrderDocument, staff: readonly AreaStaff[]): readonly string[] => [
  ...new Set(
    staff
      .filter(({ areaId, personId }) => ancestors.includes(areaId) && !parties.includes(`r:${personId}`))
      .map(({ personId }) => personId),
  ),
];

/** The alarm goes out with the first of an order's news, so it reaches each inbox once. */
export const withAlarm = (news: readonly News[], alarm: readonly Message[]): readonly News[] =>
  news.map((one, place) => (place === 0 && alarm.length > 0 ? { ...one, messages: [...one.messages, ...alarm] } : one));
