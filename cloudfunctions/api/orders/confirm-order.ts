import { asAnswer, refuse } from "../answer";
import { handle } from "../handler";
import { checkText } from "../store/content-check";
import { filesByIds } from "../store/files-store";
import { orderById } from "../store/orders-store";
import { actorOf, changeOrder } from "./change-order";
import { changeOrderWith } from "./change-with-volunteers";
import { holdingTie } from "./holding-tie";
import { attachRatingVoice, voiceOf } from "./order-voice";

/** The requester says how it went: outcome, stars, tags, a few words, written or spoken. */
export const confirmOrder = handle<"orders.confirm">()({
  together: ({ orderId, voiceId }) => ({
    order: orderById(orderId),
    files: filesByIds(voiceId === null ? [] : [voiceId]),
  }),
  async run({ orderId, outcome, stars, tags, comment, voiceId, key }, caller, { order, files }) {
    const voice = voiceOf(voiceId, files, caller, orderId);
    if (voice === "unknown") return refuse("VOICE_UNKNOWN");
    const words = [...tags, comment].join(" ").trim();
    if (words !== "" && (await checkText(caller.openid, words)) === "risky") return refuse("TEXT_REFUSED");
    const command = {
      name: "confirm",
      outcome,
      stars,
      tags,
      comment,
      actor: actorOf(caller, "resident", key),
      nowMs: caller.nowMs,
    } as const;
    const isOwn = order === null || order.beneficiaryId === caller.person.personId;
    const change = isOwn
      ? await changeOrder(order, caller, command)
      : await changeOrderWith(order._id, caller, command, holdingTie(caller));
    if (change.ok && voice !== null) await attachRatingVoice(voice, orderId, caller);
    return asAnswer<"orders.confirm">(change);
  },
});
