import { deletedName } from "../people/deleted-person";
import { maskName } from "../people/mask";
import type { JournalEntry } from "./journal-entry";
import type { Evaluation, Rating } from "./judgements";
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
  readonly offer: { readonly personId: string; readonly name: string } | null;
  readonly stuckReason: string | null;
  readonly answer: string | null;
};

/** The fields an order loses when its time is over: contact, code and every free word; names keep their first character. */
export const purgedParts = (order: PersonalParts) => ({
  ...withoutMatter(order),
  requesterName: maskName(order.requesterName),
  beneficiaryName: maskName(order.beneficiaryName),
  takers: order.takers.map((taker) => ({
    ...taker,
    name: maskName(taker.name),
    workDone: clearedWord(taker.workDone),
  })),
  takerPhones: [] as readonly TakerPhone[],
});

/** The fields an order loses when one of its people is deleted: all of the matter if it was hers, else only her part. */
export function forgottenParts(order: PersonalParts, personId: string) {
  const isHers = order.requesterId === personId || order.beneficiaryId === personId;
  return {
    ...(isHers ? withoutMatter(order) : {}),
    requesterName: order.requesterId === personId ? deletedName : order.requesterName,
    beneficiaryName: order.beneficiaryId === personId ? deletedName : order.beneficiaryName,
    takers: order.takers.map((taker) => ({
      ...taker,
      name: taker.personId === personId ? deletedName : taker.name,
      workDone: isHers || taker.personId === personId ? clearedWord(taker.workDone) : taker.workDone,
    })),
    takerPhones: order.takerPhones.filter((one) => one.personId !== personId),
    ...(order.offer?.personId === personId ? { offer: { ...order.offer, name: deletedName } } : {}),
    journal: order.journal.map((entry) => (isHers || entry.byPersonId === personId ? withoutReason(entry) : entry)),
  };
}

const withoutMatter = (order: PersonalParts) => ({
  text: purgedText,
  addressCipher: "",
  phoneCipher: "",
  serviceCode: "",
  journal: order.journal.map(withoutReason),
  rating: order.rating === null ? null : { ...order.rating, comment: clearedWord(order.rating.comment) },
  evaluation:
    order.evaluation === null ? null : { ...order.evaluation, comment: clearedWord(order.evaluation.comment) },
  returnReason: order.returnReason === null ? null : purgedText,
  offer: order.offer === null ? null : { ...order.offer, name: maskName(order.offer.name) },
  stuckReason: order.stuckReason === null ? null : purgedText,
  answer: order.answer === null ? null : purgedText,
});

const clearedWord = (word: string): string => (word === "" ? "" : purgedText);
const withoutReason = (entry: JournalEntry): JournalEntry =>
  entry.reason === null || entry.reason === "" ? entry : { ...entry, reason: purgedText };
