import { maskName } from "../../../domain/people/mask";
import type { TalkSide } from "../../../domain/thread/may-talk";
import { isQuickWord } from "../../../domain/thread/quick-words";
import { stateOfNew, type SaidState } from "../../../domain/thread/said";
import { done, refuse, type Answer } from "../answer";
import type { Caller } from "../caller";
import { handle } from "../handler";
import { checkText } from "../store/content-check";
import { orderById } from "../store/orders-store";
import { addSaid, saidById, type SaidDocument } from "../store/thread-store";
import { talkIn } from "./talk-in";

type SayAnswer = Answer<"thread.say">;

/** Says something in an order's thread. Who hears of it, and the row of the audit, follow from the stored words. */
export const sayInThread = handle<"thread.say">()({
  together: ({ orderId }, { keyedId }) => ({ order: orderById(orderId), earlier: saidById(keyedId) }),
  async run({ orderId, text }, caller, { order, earlier }): Promise<SayAnswer> {
    if (earlier !== null) return told(earlier, caller);
    const talk = talkIn(order, caller);
    if (talk.kind === "no") return refuse("NOT_FOUND");
    if (talk.kind === "over") return refuse("THREAD_CLOSED");
    const verdict = isQuickWord(text) ? "pass" : await checkText(caller.openid, text);
    const state = stateOfNew(verdict, talk.side);
    if (state === "refused") return refuse("TEXT_REFUSED");
    return told(await addSaid(newSaid({ orderId, text, side: talk.side, state }, caller)), caller);
  },
});

const told = ({ _id, atMs, bodyHash, decision, state }: SaidDocument, caller: Caller): SayAnswer =>
  // What staff decided since is no part of what saying it answered.
  bodyHash === caller.bodyHash
    ? done({ messageId: _id, state: decision === null ? state : "held", saidAtMs: atMs })
    : refuse("KEY_REUSED");

type New = {
  readonly orderId: string;
  readonly text: string;
  readonly side: TalkSide;
  readonly state: SaidState;
};

const newSaid = (one: New, caller: Caller): SaidDocument => ({
  ...one,
  _id: caller.keyedId,
  personId: caller.person.personId,
  nameMasked: one.side === "staff" ? "社区" : maskName(caller.person.name),
  bodyHash: caller.bodyHash,
  atMs: caller.nowMs,
  decision: null,
  hasUnrelayed: true,
  toldIds: [],
  toldAtMs: 0,
});
