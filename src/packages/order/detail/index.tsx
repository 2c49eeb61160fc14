import { useRouter } from "@tarojs/taro";
import type { OrderRelation } from "../../../../domain/orders/order-relation";
import { mayRaise } from "../../../../domain/alarms/alarm";
import { isJudged } from "../../../../domain/entries/correction-request";
import { useCall } from "../../../cloud/use-call";
import { CallForHelp } from "../../../features/alarms/call-for-help";
import { Barring } from "../../../features/barring/barring";
import { WrongCount } from "../../../features/entries/wrong-count";
import { useGrab, type Grabbing } from "../../../features/hall/use-grab";
import { WaitInLine } from "../../../features/hall/wait-in-line";
import { OfferEnded, OfferQuestion } from "../../../features/orders/offer-question";
import { OrderDetail } from "../../../features/orders/order-detail";
import type { OrderView } from "../../../features/orders/order-view";
import { mainActionOf } from "../../../features/orders/order-main-action";
import { useOfferAnswer } from "../../../features/orders/use-offer-answer";
import { RegisteredOnly } from "../../../features/people/registered-only";
import { ThreadEntry } from "../../../features/thread/thread-entry";
import { useSession } from "../../../session/use-session";
import { Loaded } from "../../../ui/loaded";
import { PageFrame } from "../../../ui/page-frame";
import { HelpOffer } from "./help-offer";
import { HelpOutcome } from "./help-outcome";

export default function OrderDetailPage() {
  const { orderId = "", just } = useRouter().params;
  const { communityPhone } = useSession();
  const reading = useCall("orders.show", { orderId });
  const grabbing = useGrab();
  const answering = useOfferAnswer(orderId, reading.reload);
  const order = answering.end === null ? reading.value : null;
  const closeOutcome = () => {
    grabbing.close();
    void reading.reload();
  };
  const footer = order === null ? null : helpFooter(order, grabbing, reading.reload);
  return (
    <PageFrame title="求助详情" communityPhone={communityPhone} footer={footer ?? (order ? mainActionOf(order) : null)}>
      <RegisteredOnly code={reading.error?.code}>
        {answering.end === null ? (
          <Loaded reading={reading} phone={communityPhone}>
            {(shown) =>
              shown.actions.includes("declineOffer") ? (
                <OfferQuestion order={shown} answering={answering} />
              ) : (
                <OrderDetail
                  order={shown}
                  isJustPublished={just === "published"}
                  reload={reading.reload}
                  contacts={
                    <>
                      {hasThread(shown.relation) ? <ThreadEntry orderId={orderId} relation={shown.relation} /> : null}
                      <Barring order={shown} onChanged={() => void reading.reload()} />
                      {shown.relation === "taker" && isJudged(shown.status) ? (
                        <WrongCount orderId={orderId} title={shown.categoryName} />
                      ) : null}
                      {mayRaise(shown, shown.relation) === "yes" ? (
                        <CallForHelp orderId={orderId} communityPhone={communityPhone} />
                      ) : null}
                    </>
                  }
                />
              )
            }
          </Loaded>
        ) : (
          <OfferEnded end={answering.end} />
        )}
      </RegisteredOnly>
      <HelpOutcome grabbing={grabbing} communityPhone={communityPhone} onClose={closeOutcome} />
    </PageFrame>
  );
}

/** What a volunteer can do who has no part in it yet: take it, or stand in line where it is full. */
function helpFooter(order: OrderView, grabbing: Grabbing, reload: () => Promise<void>) {
  if (order.actions.includes("grab")) return <HelpOffer order={order} grabbing={grabbing} />;
  return order.actions.includes("joinWaiting") ? (
    <WaitInLine orderId={order.orderId} onWaiting={() => void reload()} />
  ) : null;
}

/** Those who take part in the matter; the cloud shuts the thread a day after the end. */
const hasThread = (relation: OrderRelation): relation is "requester" | "taker" | "staff" =>
  relation === "requester" || relation === "taker" || relation === "staff";
