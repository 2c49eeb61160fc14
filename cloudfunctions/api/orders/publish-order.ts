import { dangerIn } from "../../../domain/orders/danger-words";
import { publishOrder, unfinishedOrdersMax } from "../../../domain/orders/publish-order";
import type { Input } from "../../../contract/index";
import type { Answer } from "../answer";
import { asAnswer, done, refuse } from "../answer";
import type { Caller } from "../caller";
import { holdTie } from "../family/hold-tie";
import { handle } from "../handler";
import { categoryById } from "../store/categories-store";
import { checkText } from "../store/content-check";
import { filesByIds } from "../store/files-store";
import { inTransaction } from "../store/in-transaction";
import {
  addOrder,
  countOrders,
  findOrder,
  newOrderDocument,
  orderById,
  toOrder,
  type OrderDocument,
  type OrderSurroundings,
  type OrderVoice,
} from "../store/orders-store";
import { findPerson, toPerson } from "../store/people-store";
import type { PersonDocument } from "../store/person-document";
import { isDuplicateKey } from "../store/platform-failure";
import { askedService, type AskedService } from "./asked-service";
import { claimFiles } from "./order-photos";
import { ownPhotos, type KeptPhoto } from "../files/own-photos";
import { voiceOf } from "./order-voice";
import { actorOf, earlierChange, told } from "./change-order";

type PublishAnswer = Answer<"orders.publish">;
const serviceCodeDigits = 4;

/**
 * Publishes an order for oneself or a bound family member. The order's id comes from person and key, so a repeat meets
 * the first one and answers the same.
 */
export const publish = handle<"orders.publish">()({
  together: (input, { keyedId }) => ({
    category: categoryById(input.categoryId),
    earlier: orderById(keyedId),
    files: filesByIds([...input.photoIds, ...(input.voiceId === null ? [] : [input.voiceId])]),
  }),
  async run(input, caller, { category, earlier, files }): Promise<PublishAnswer> {
    if (earlier !== null) return repeated(earlier, caller, input.key);
    const service = askedService(category, input, caller.nowMs);
    if (typeof service === "string") return refuse(service);
    const beneficiary = await beneficiaryOf(input.beneficiaryId ?? null, caller);
    if (beneficiary === null) return refuse("NOT_YOUR_FAMILY");
    const unfinished = await countOrders({ parties: `r:${caller.person.personId}`, isFinished: false });
    if (unfinished >= unfinishedOrdersMax) {
      // A repeat that overtakes its first self may find the order it made itself to be one too many.
      const first = await findOrder(caller.keyedId);
      return first === null ? refuse("TOO_MANY_OPEN") : repeated(first, caller, input.key);
    }
    const verdict = await checkText(caller.openid, service.words);
    if (verdict === "risky") return refuse("TEXT_REFUSED");
    const photos = ownPhotos(input.photoIds, files, caller.person.personId, caller.keyedId);
    if (photos === null) return refuse("PHOTO_UNKNOWN");
    const voice = voiceOf(input.voiceId, files, caller, caller.keyedId);
    if (voice === "unknown") return refuse("VOICE_UNKNOWN");
    const attached = [...photos.map(({ photoId }) => photoId), ...(voice === null ? [] : [voice.voiceId])];
    if (!(await claimFiles(attached, caller))) return refuse("PHOTO_UNKNOWN");
    // No machine looks at pictures or listens: a person does, before anybody else.
    const needsReview = verdict === "review" || attached.length > 0;
    return add(input, caller, { service, beneficiary, photos, voice, needsReview });
  },
});

function repeated(earlier: OrderDocument, caller: Caller, key: string): PublishAnswer {
  const change = earlierChange(toOrder(earlier), caller, key);
  if (change === null) throw new Error(`order ${earlier._id} does not know the key it was made with`);
  return asAnswer<"orders.publish">(change);
}

/** Oneself, or a family member who agreed to it; null for anyone else. */
export async function beneficiaryOf(beneficiaryId: string | null, caller: Caller): Promise<PersonDocument | null> {
  if (beneficiaryId === null || beneficiaryId === caller.person.personId) return caller.document;
  if (!caller.person.family.some((bound) => bound.personId === beneficiaryId)) return null;
  return findPerson(beneficiaryId);
}

type Prepared = {
  readonly service: AskedService;
  readonly beneficiary: PersonDocument;
  readonly photos: readonly KeptPhoto[];
  readonly voice: OrderVoice | null;
  readonly needsReview: boolean;
};

async function add(input: Input<"orders.publish">, caller: Caller, prepared: Prepared): Promise<PublishAnswer> {
  const { beneficiary, needsReview, service } = prepared;
  const danger = dangerIn(service.words);
  const order = publishOrder(
    {
      orderId: caller.keyedId,
      requesterId: caller.person.personId,
      beneficiary: toPerson(beneficiary),
      category: service.category,
      text: input.text,
      wanted: service.wanted,
      slotCount: service.slotCount,
      serviceCode: caller.newDigits(serviceCodeDigits),
      doneCode: caller.newDigits(serviceCodeDigits),
      needsReview,
    },
    actorOf(caller, "resident", input.key),
    caller.nowMs,
  );
  const surroundings = {
    requesterName: caller.person.name,
    beneficiaryName: beneficiary.name,
    placeName: beneficiary.placeName,
    location: beneficiary.location,
    addressCipher: beneficiary.addressCipher,
    phoneCipher: beneficiary.phoneCipher,
    needs: [...new Set(input.needs)],
    answers: service.answers,
    photos: prepared.photos,
    voice: prepared.voice,
    isUrgent: danger !== null,
    dangerWord: danger?.word ?? null,
    acknowledgedDanger: input.acknowledgedDanger ?? false,
  };
  const added = await addFor(caller, order, surroundings);
  if (added === "revoked") return refuse("NOT_YOUR_FAMILY");
  if (added === "added") return done(told(order, firstEntry(order)));
  const first = await findOrder(order.orderId);
  return first === null ? refuse("BUSY") : repeated(first, caller, input.key);
}

/** For somebody else only while she agrees: her revoking and this order cannot both win. */
async function addFor(
  caller: Caller,
  order: ReturnType<typeof publishOrder>,
  surroundings: OrderSurroundings,
): Promise<"added" | "exists" | "revoked"> {
  if (order.beneficiaryId === caller.person.personId) return addOrder(order, surroundings);
  try {
    return await inTransaction<"added" | "revoked">(async (documents) => {
      const mayAct = await holdTie(documents, caller.person.personId, order.beneficiaryId);
      if (!mayAct) return { commit: false, value: "revoked" };
      await documents.add("orders", newOrderDocument(order, surroundings));
      return { commit: true, value: "added" };
    });
  } catch (failure) {
    if (isDuplicateKey(failure)) return "exists";
    throw failure;
  }
}

function firstEntry(order: ReturnType<typeof publishOrder>) {
  const [entry] = order.journal;
  if (entry === undefined) throw new Error("a new order has no journal");
  return entry;
}
