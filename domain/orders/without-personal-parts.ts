import { deletedName } from "../people/deleted-person";
import { maskName } from "../people/mask";
import type { Dispute } from "./dispute";
import type { JournalEntry } from "./journal-entry";
import type { Offer } from "./offer";
import type { Evaluation, Rating } from "./judgements";
import type { OrderFacts } from "./order";
import type { Taker } from "./taker";

/** Stands where somebody's words were. */
export const purgedText = "（已按期清除）";

type TakerPhone = { readonly personId: string; readonly phoneCipher: string };

/** The parts of a stored order that say who, where and what about people. */
export type PersonalParts = {
  readonly requesterId: string;
  readonly beneficiaryId: string;
  readonly requesterName: string;
  readonly beneficiaryName: string;
  readonly text: string;
  readonly addressCipher: string;
  readonly phoneCipher: string;
  readonly serviceCode: string;
  readonly takers: readonly Taker[];
  readonly takerPhones: readonly TakerPhone[];
  readonly journal: readonly JournalEntry[];
  readonly rating: Rating | null;
  readonly evaluation: Evaluation | null;
  readonly returnReason: string | null;
  readonly offer: Pick<Offer, "personIds" | "name"> | null;
  readonly stuckReason: string | null;
  readonly answer: string | null;
} & Pick<
  OrderFacts,
  "doneCode" | "earlierTakers" | "declinedIds" | "waiting" | "handlings" | "privateRatings" | "staffCall" | "dispute"
>;

/** The fields an order loses when its time is over: contact, code and every free word; names keep their first character. */
export const purgedParts = (order: PersonalParts) => ({
  ...withoutMatter(order),
  requesterName: maskName(order.requesterName),
  beneficiaryName: maskName(order.beneficiaryName),
  takers: order.takers.map(maskedTaker),
  earlierTakers: order.earlierTakers.map(maskedTaker),
  waiting: [],
  declinedIds: [],
  takerPhones: [] as readonly TakerPhone[],
});

const maskedTaker = (taker: Taker): Taker => ({
  ...taker,
  name: maskName(taker.name),
  workDone: clearedWord(taker.workDone),
});

/** The fields an order loses when one of its people is deleted: all of the matter if it was hers, else only her part. */
export function forgottenParts(order: PersonalParts, personId: string) {
  const isHers = order.requesterId === personId || order.beneficiaryId === personId;
  const forgottenTaker = (taker: Taker): Taker => ({
    ...taker,
    name: taker.personId === personId ? deletedName : taker.name,
    workDone: isHers || taker.personId === personId ? clearedWord(taker.workDone) : taker.workDone,
  });
  return {
    ...(isHers ? withoutMatter(order) : {}),
    requesterName: order.requesterId === personId ? deletedName : order.requesterName,
    beneficiaryName: order.beneficiaryId === personId ? deletedName : order.beneficiaryName,
    takers: order.takers.map(forgottenTaker),
    earlierTakers: order.earlierTakers.map(forgottenTaker),
    waiting: order.waiting.filter((one) => one.personId !== personId),
    ...(order.declinedIds && { declinedIds: order.declinedIds.filter((id) => id !== personId) }),
    handlings: order.handlings.map((one) => ({
      ...one,
      words: isHers ? purgedText : one.words,
      byName: one.byPersonId === personId ? deletedName : one.byName,
    })),
    privateRatings: order.privateRatings.map((one) =>
      isHers || one.personId === personId ? { ...one, note: clearedWord(one.note) } : one,
    ),
    dispute: order.dispute === null ? null : withoutStories(order.dispute, isHers ? null : personId),
    takerPhones: order.takerPhones.filter((one) => one.personId !== personId),
    ...(order.offer?.personIds.includes(personId) === true ? { offer: { ...order.offer, name: deletedName } } : {}),
    journal: order.journal.map((entry) => (isHers || entry.byPersonId === personId ? withoutReason(entry) : entry)),
  };
}

const withoutMatter = (order: PersonalParts) => ({
  text: purgedText,
  addressCipher: "",
  phoneCipher: "",
  serviceCode: "",
  doneCode: null,
  handlings: order.handlings.map((one) => ({ ...one, words: purgedText, byName: maskName(one.byName) })),
  privateRatings: order.privateRatings.map((one) => ({ ...one, note: clearedWord(one.note) })),
  staffCall:
    order.staffCall?.heard == null
      ? order.staffCall
      : { ...order.staffCall, heard: { ...order.staffCall.heard, words: purgedText } },
  dispute: order.dispute === null ? null : withoutStories(order.dispute, null),
  journal: order.journal.map(withoutReason),
  rating: order.rating === null ? null : { ...order.rating, comment: clearedWord(order.rating.comment) },
  evaluation:
    order.evaluation === null
      ? null
      : {
          ...order.evaluation,
          comment: clearedWord(order.evaluation.comment),
          recheck: order.evaluation.recheck == null ? null : clearedWord(order.evaluation.recheck),
        },
  returnReason: order.returnReason === null ? null : purgedText,
  offer: order.offer === null ? null : { ...order.offer, name: maskName(order.offer.name) },
  stuckReason: order.stuckReason === null ? null : purgedText,
  answer: order.answer === null ? null : purgedText,
});

/** What was said in a dispute, by one person or with null by everybody. */
function withoutStories(dispute: Dispute, byPersonId: string | null): Dispute {
  const cleared = <S extends { readonly words: string; readonly byPersonId: string }>(said: S): S =>
    byPersonId === null || said.byPersonId === byPersonId ? { ...said, words: purgedText } : said;
  return {
    ...dispute,
    story: cleared(dispute.story),
    reply: dispute.reply === null ? null : cleared(dispute.reply),
    verdict: dispute.verdict === null ? null : cleared(dispute.verdict),
  };
}

const clearedWord = (word: string): string => (word === "" ? "" : purgedText);
const withoutReason = (entry: JournalEntry): JournalEntry =>
  entry.reason === null || entry.reason === "" ? entry : { ...entry, reason: purgedText };
