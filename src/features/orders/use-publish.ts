import type { Output } from "../../../contract";
import { useCall } from "../../cloud/use-call";
import { offerMessages } from "../../cloud/offer-messages";
import { isPending } from "../../cloud/pending-keys";
import { useChange } from "../../cloud/use-change";
import { serverNowMs } from "../../cloud/server-clock";
import { givenAnswers } from "../../../domain/categories/card-answers";
import { keptAnswers } from "../../../domain/categories/form-answers";
import { dangerIn } from "../../../domain/orders/danger-words";
import { useDraft } from "../../device/use-draft";
import { goOnTo } from "../../device/go-to";
import { usePhotos } from "../../cloud/use-photos";
import { usePublishDoubts } from "./use-publish-doubts";
import { useVoiceNote } from "./use-voice-note";
import { useWeekly } from "./use-weekly";
import {
  answersOf,
  beneficiaryOf,
  emptyPublishDraft,
  publishIntention,
  weeklyOf,
  wordsOf,
  type PublishDraft,
  type Usual,
} from "./publish-draft";

const nothing = {};

/** The card of one category, filled in as usual or, with an earlier order, as that one was. */
export function usePublish(categoryId: string, againOrderId: string | null) {
  const home = useCall("orders.showHome", nothing);
  const earlier = useCall("orders.show", againOrderId === null ? null : { orderId: againOrderId });
  const draft = useDraft<PublishDraft>(`publish:${againOrderId ?? categoryId}`, emptyPublishDraft);
  const publish = useChange("orders.publish");
  const weekly = useWeekly();
  const weeklyWish = weeklyOf(draft.value);
  const category = home.value?.categories.find((one) => one.categoryId === categoryId);
  const isWaitingForEarlier = againOrderId !== null && earlier.value === null && earlier.error === null;
  const usual = usualOf(categoryId, earlier.value, category);
  const doubts = usePublishDoubts();
  const photos = usePhotos();
  const voice = useVoiceNote();

  const intentionNow = () => {
    const intention = publishIntention(draft.value, usual, serverNowMs());
    const acknowledgedDanger = dangerIn(wordsOf(intention)) !== null;
    const photoIds = photos.photos.map(({ photoId }) => photoId);
    return { ...intention, acknowledgedDanger, photoIds, voiceId: voice.voice?.voiceId ?? null };
  };
  /** What comes every week is meant to come again: only danger is asked about. */
  const isSettled = (intention: ReturnType<typeof intentionNow>) =>
    weeklyWish !== null && !intention.acknowledgedDanger ? Promise.resolve(true) : doubts.areSettled(intention);
  /** Straight from the tap: WeChat asks about messages only then. */
  const send = async () => {
    offerMessages(["grabbed", "orderProgress"]);
    const intention = intentionNow();
    // Whoever repeats a request whose answer was lost has answered the questions before, and would be told of that request.
    if (!isPending("orders.publish", intention) && !(await isSettled(intention))) return;
    await publishNow();
  };
  const publishNow = async () => {
    if (weeklyWish !== null) {
      const isSaved = await weekly.run(intentionNow(), weeklyWish, draft.value.agreed, serverNowMs());
      if (isSaved) draft.forget();
      return;
    }
    const reply = await publish.run(intentionNow());
    if (!reply.ok) return;
    draft.forget();
    goOnTo("/packages/order/detail/index", { orderId: reply.value.orderId, just: "published" });
  };
  return {
    reading: { ...home, value: isWaitingForEarlier ? null : home.value },
    category,
    ...cardOf(draft.value, usual, category),
    draft: draft.value,
    change: (part: Partial<PublishDraft>) => draft.set({ ...draft.value, ...part }),
    send,
    doubts: {
      danger: doubts.danger,
      similar: doubts.similar,
      close: doubts.close,
      /** The answer to the question on screen: nobody is in danger, or it is meant a second time. */
      goOn: async () => {
        const intention = publishIntention(draft.value, usual, serverNowMs());
        if (await doubts.settle(intention)) await publishNow();
      },
    },
    photos,
    voice,
    weekly: weeklyWish,
    isRunning: publish.isRunning || weekly.isRunning || doubts.isAsking,
    error: weeklyWish === null ? publish.error : weekly.error,
  };
}

type Category = Output<"orders.showHome">["categories"][number];

/** What stands on the card: touched, or usual. */
function cardOf(draft: PublishDraft, usual: Usual, category: Category | undefined) {
  const answers = answersOf(draft, usual);
  return {
    text: draft.text ?? usual.text,
    needs: draft.needs ?? usual.needs ?? [],
    beneficiaryId: beneficiaryOf(draft, usual),
    answers,
    /** Nothing that must be answered is missing, by the cloud's own rule. */
    isAnswered: typeof keptAnswers(usual.form ?? [], givenAnswers(answers)) !== "string",
    slotCount: draft.slotCount ?? usual.slotCount ?? category?.slotCount ?? 1,
  };
}

/** As the earlier order was, or as the category usually is. */
const usualOf = (categoryId: string, earlier: Output<"orders.show"> | null, category: Category | undefined): Usual => ({
  categoryId,
  text: category?.usualText ?? "",
  beneficiaryId: null,
  form: category?.form ?? [],
  ...(earlier === null ? {} : asEarlier(earlier, category)),
});

const asEarlier = (earlier: Output<"orders.show">, category: Category | undefined) => ({
  text: earlier.text,
  beneficiaryId: earlier.beneficiaryId,
  needs: earlier.needs,
  answers: Object.fromEntries(earlier.answers.map(({ fieldId, value }) => [fieldId, value])),
  slotCount: category?.slotsChangeable === true ? earlier.slotCount : undefined,
});

export type Publishing = ReturnType<typeof usePublish>;
