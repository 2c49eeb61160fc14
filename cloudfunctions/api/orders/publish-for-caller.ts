import { dangerIn } from "../../../domain/orders/danger-words";
import { publishOrder, unfinishedOrdersMax } from "../../../domain/orders/publish-order";
import { reaches } from "../../../domain/people/held-roles";
import { areaRoles } from "../../../domain/people/role";
import type { ParsedInput } from "../../../contract/index";
import { asAnswer, done, refuse, type Answer } from "../answer";
import type { Caller } from "../caller";
import { handle } from "../handler";
import { categoryById } from "../store/categories-store";
import { checkText } from "../store/content-check";
import { encryptField } from "../store/field-encryption";
import { addOrder, countOrders, findOrder, orderById, toOrder, type OrderDocument } from "../store/orders-store";
import { personById, toPerson } from "../store/people-store";
import type { PersonDocument } from "../store/person-document";
import { askedService, type AskedService } from "./asked-service";
import { actorOf, earlierChange, told } from "./change-order";
import { staffRole } from "./staff-role";

type PhoneAnswer = Answer<"orders.publishForCaller">;
type Input = ParsedInput<"orders.publishForCaller">;

const serviceCodeDigits = 4;

/** An order that staff write down for somebody of their area on the phone: hers in every way, entered by them. */
export const publishForCaller = handle<"orders.publishForCaller">()({
  together: (input, { keyedId }) => ({
    category: categoryById(input.categoryId),
    beneficiary: personById(input.beneficiaryId),
    earlier: orderById(keyedId),
  }),
  async run(input, caller, { category, beneficiary, earlier }): Promise<PhoneAnswer> {
    if (earlier !== null) return repeated(earlier, caller, input.key);
    if (beneficiary === null || !reaches(caller.person, areaRoles, beneficiary.areaId, caller.nowMs)) {
      return refuse("NOT_FOUND");
    }
    if (isOwnHousehold(caller, beneficiary)) return refuse("OWN_MATTER");
    const service = askedService(category, input, caller.nowMs);
    if (typeof service === "string") return refuse(service);
    const unfinished = await countOrders({ parties: `r:${beneficiary._id}`, isFinished: false });
    if (unfinished >= unfinishedOrdersMax) {
      // A repeat that overtakes its first self may find the order it made itself to be one too many.
      const first = await findOrder(caller.keyedId);
      return first === null ? refuse("TOO_MANY_OPEN") : repeated(first, caller, input.key);
    }
    const verdict = await checkText(caller.openid, service.words);
    if (verdict === "risky") return refuse("TEXT_REFUSED");
    const order = publishOrder(
      {
        orderId: caller.keyedId,
        requesterId: beneficiary._id,
        beneficiary: toPerson(beneficiary),
        category: service.category,
        text: input.text,
        wanted: service.wanted,
        slotCount: service.slotCount,
        serviceCode: caller.newDigits(serviceCodeDigits),
        doneCode: caller.newDigits(serviceCodeDigits),
        needsReview: verdict === "review",
      },
      actorOf(caller, staffRole(caller), input.key),
      caller.nowMs,
    );
    const [entry] = order.journal;
    if (entry === undefined) throw new Error("a new order has no journal");
    if ((await addOrder(order, surroundingsOf(input, beneficiary, service))) === "added")
      return done(told(order, entry));
    const first = await findOrder(order.orderId);
    return first === null ? refuse("BUSY") : repeated(first, caller, input.key);
  },
});

const isOwnHousehold = ({ person }: Caller, beneficiary: PersonDocument): boolean =>
  person.householdId === beneficiary.householdId || person.family.some((tie) => tie.personId === beneficiary._id);

function surroundingsOf(input: Input, beneficiary: PersonDocument, { answers, words }: AskedService) {
  const danger = dangerIn(words);
  return {
    requesterName: beneficiary.name,
    beneficiaryName: beneficiary.name,
    placeName: beneficiary.placeName,
    location: beneficiary.location,
    addressCipher: beneficiary.addressCipher,
    phoneCipher: beneficiary.phoneCipher,
    needs: [],
    answers,
    isUrgent: danger !== null,
    dangerWord: danger?.word ?? null,
    // Whoever took the call heard it and asked.
    acknowledgedDanger: danger !== null,
    source: "phone" as const,
    callback: {
      nameCipher: encryptField(input.callbackName),
      phoneCipher: encryptField(input.callbackPhone),
    },
  };
}

function repeated(earlier: OrderDocument, caller: Caller, key: string): PhoneAnswer {
  const change = earlierChange(toOrder(earlier), caller, key);
  if (change === null) throw new Error(`order ${earlier._id} does not know the key it was made with`);
  return asAnswer<"orders.publishForCaller">(change);
}
