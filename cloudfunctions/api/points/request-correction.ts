import type { ParsedInput } from "../../../contract/index";
import { isJudged, openRequestsMax, type CorrectionRequest } from "../../../domain/entries/correction-request";
import type { Order } from "../../../domain/orders/order";
import { done, refuse, type Answer } from "../answer";
import type { Caller } from "../caller";
import { handle } from "../handler";
import { checkText } from "../store/content-check";
import { addRequest, listOpenRequestsOf, requestById, type RequestDocument } from "../store/correction-requests-store";
import { orderById, toOrder } from "../store/orders-store";
import { transferById } from "../store/transfers-store";

type RequestAnswer = Answer<"points.requestCorrection">;
type About = ParsedInput<"points.requestCorrection">["about"];
type Subject = Pick<CorrectionRequest, "subject" | "subjectId" | "title" | "subjectAtMs">;

/** A volunteer says that something about her points or hours is wrong; the id comes from person and key. */
export const requestCorrection = handle<"points.requestCorrection">()({
  together: ({ about }, { keyedId }) => ({
    earlier: requestById(keyedId),
    transfer: transferById(about.subject === "transfer" ? about.transferId : keyedId),
    order: orderById(about.subject === "order" ? about.orderId : keyedId),
  }),
  async run({ about, words }, caller, { earlier, order, transfer }): Promise<RequestAnswer> {
    if (earlier !== null) return answerOf(earlier);
    const subject = subjectOf(about, caller.person.personId, {
      transfer,
      order: order === null ? null : toOrder(order),
    });
    if (typeof subject === "string") return refuse(subject);
    const open = await listOpenRequestsOf(caller.person.personId, openRequestsMax);
    if (open.some((one) => one._id === caller.keyedId)) return waiting(caller.keyedId);
    // Two services may be missing; one posting is wrong once.
    if (subject.subjectId !== null && open.some(({ subjectId }) => subjectId === subject.subjectId)) {
      return refuse("ALREADY_ASKED");
    }
    if (open.length >= openRequestsMax) return refuse("TOO_MANY_REQUESTS");
    if ((await checkText(caller.openid, words)) === "risky") return refuse("TEXT_REFUSED");
    // Not added: the same key made it a moment ago.
    await addRequest(newRequest(subject, words, caller));
    return waiting(caller.keyedId);
  },
});

const waiting = (requestId: string) => done({ requestId, state: "waiting" as const });

/** A repeat hears what the first heard, whatever became of the request since. */
const answerOf = ({ _id }: RequestDocument) => waiting(_id);

type Known = {
  readonly transfer: Parameters<typeof isPartyOf>[0] | null;
  readonly order: Order | null;
};

/** What it is about, in the words of the thing itself; only one's own posting, and one's own service that is judged. */
function subjectOf(about: About, personId: string, { order, transfer }: Known): Subject | "NOT_FOUND" | "WRONG_STATUS" {
  if (about.subject === "missing") {
    return { subject: "missing", subjectId: null, title: "少了一次服务", subjectAtMs: null };
  }
  if (about.subject === "transfer") {
    if (transfer === null || !isPartyOf(transfer, personId)) return "NOT_FOUND";
    const { atMs, title } = transfer;
    return { subject: "transfer", subjectId: about.transferId, title, subjectAtMs: atMs };
  }
  const takers = order === null ? [] : [...order.takers, ...order.earlierTakers];
  if (order === null || !takers.some((taker) => taker.personId === personId)) return "NOT_FOUND";
  if (!isJudged(order.status)) return "WRONG_STATUS";
  return { subject: "order", subjectId: about.orderId, title: order.category.name, subjectAtMs: order.createdAtMs };
}

const isPartyOf = (
  transfer: { readonly personIds: readonly string[]; readonly title: string; readonly atMs: number },
  personId: string,
): boolean => transfer.personIds.includes(personId);

const newRequest = (subject: Subject, words: string, caller: Caller): RequestDocument => ({
  ...subject,
  _id: caller.keyedId,
  personId: caller.person.personId,
  areaId: caller.person.areaId,
  ancestors: caller.person.ancestors,
  words,
  entryId: null,
  state: "waiting",
  version: 1,
  journal: [
    {
      version: 1,
      event: "asked",
      byPersonId: caller.person.personId,
      role: "resident",
      byWhom: "",
      keyedId: caller.keyedId,
      words,
      atMs: caller.nowMs,
    },
  ],
  isOpen: true,
  askedAtMs: caller.nowMs,
  relayedVersion: 0,
  hasUnrelayed: true,
  updatedAtMs: caller.nowMs,
});
