import { useCall } from "../../cloud/use-call";
import { offerMessages } from "../../cloud/offer-messages";
import { useChange } from "../../cloud/use-change";
import { serverNowMs } from "../../cloud/server-clock";
import { useDraft } from "../../device/use-draft";
import { goOnTo } from "../../device/go-to";
import { beneficiaryOf, emptyPublishDraft, publishIntention, type PublishDraft, type Usual } from "./publish-draft";

const nothing = {};

/** The card of one category, filled in as usual or, with an earlier order, as that one was. */
export function usePublish(categoryId: string, againOrderId: string | null) {
  const home = useCall("orders.showHome", nothing);
  const earlier = useCall("orders.show", againOrderId === null ? null : { orderId: againOrderId });
  const draft = useDraft<PublishDraft>(`publish:${againOrderId ?? categoryId}`, emptyPublishDraft);
  const publish = useChange("orders.publish");
  const category = home.value?.categories.find((one) => one.categoryId === categoryId);
  const isWaitingForEarlier = againOrderId !== null && earlier.value === null && earlier.error === null;
  const usual: Usual = {
    categoryId,
    text: earlier.value?.text ?? category?.usualText ?? "",
    beneficiaryId: earlier.value?.beneficiaryId ?? null,
  };

  /** Straight from the tap: WeChat asks about messages only then. */
  const send = async () => {
    offerMessages(["grabbed", "orderProgress"]);
    const reply = await publish.run(publishIntention(draft.value, usual, serverNowMs()));
    if (!reply.ok) return;
    draft.forget();
    goOnTo("/packages/order/detail/index", { orderId: reply.value.orderId, just: "published" });
  };
  return {
    reading: { ...home, value: isWaitingForEarlier ? null : home.value },
    category,
    text: draft.value.text ?? usual.text,
    beneficiaryId: beneficiaryOf(draft.value, usual),
    draft: draft.value,
    change: (part: Partial<PublishDraft>) => draft.set({ ...draft.value, ...part }),
    send,
    isRunning: publish.isRunning,
    error: publish.error,
  };
}
export type Publishing = ReturnType<typeof usePublish>;
