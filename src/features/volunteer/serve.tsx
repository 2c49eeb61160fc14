import { useState, type ReactNode } from "react";
import { useCall } from "../../cloud/use-call";
import { goOnTo, goTo } from "../../device/go-to";
import { sayAnswer } from "../../../domain/categories/form-answers";
import { needWords } from "../../../domain/orders/needs";
import { sayWanted, sayWhen } from "../../time/say-time";
import { useNow } from "../../time/use-now";
import { Card } from "../../ui/card";
import { ContactCard } from "../../ui/contact-card";
import { EmptyState } from "../../ui/empty-state";
import { Facts } from "../../ui/facts";
import { Loaded } from "../../ui/loaded";
import { PhotosShown } from "../../ui/photos-shown";
import { VoiceShown } from "../../ui/voice-shown";
import { SitePhotosShown } from "../../ui/site-photos-shown";
import { Section } from "../../ui/section";
import { Timeline } from "../../ui/timeline";
import { Companions } from "./companions";
import { CannotDo } from "./cannot-do";
import { DoorSteps } from "./door-steps";
import { Gathering } from "./gathering";
import { GiveBack } from "./give-back";
import { HandOver } from "./hand-over";
import { HandingOver } from "./handing-over";
import { KeptNotes } from "./kept-notes";
import { ServeSteps } from "./serve-steps";
import { serveStage, type OrderView, type ServeStage } from "./serve-stage";
import "./volunteer.scss";

type ServeProps = {
  orderId: string;
  communityPhone: string | null;
  /** The way to the order's thread and to help in an emergency. */
  contacts?: (view: OrderView) => ReactNode;
  /** What may still be said of it when it is done. */
  afterwards?: (view: OrderView, reload: () => Promise<void>) => ReactNode;
};

/** One taken order, step by step, until the community has evaluated it. */
export function Serve({ orderId, communityPhone, contacts, afterwards }: ServeProps) {
  const reading = useCall("orders.show", { orderId });
  const [end, setEnd] = useState<keyof typeof ends | null>(null);
  const hall = { text: "回大厅看看", onPress: () => goTo("/pages/hall/index") };
  if (end !== null) return <EmptyState icon="circle-check" {...ends[end]} action={hall} />;
  const { reload } = reading;
  const isGoing = reading.value !== null && serveStage(reading.value) === "going";
  return (
    <>
      <KeptNotes orderId={orderId} isAskingAgain={isGoing} onTold={() => void reload()} />
      <Loaded reading={reading} phone={communityPhone}>
        {(view) => {
          const stage = serveStage(view);
          if (stage === "asked") return <NotAnswered orderId={orderId} />;
          if (stage === "notMine")
            return (
              <EmptyState
                icon="info"
                title="这一单不在您手上"
                text="可能已经退回，或由别的邻居接走了。"
                action={hall}
              />
            );
          return (
            <ServeOrder
              view={view}
              reload={reading.reload}
              onEnd={setEnd}
              contacts={contacts?.(view) ?? null}
              afterwards={afterwards?.(view, reading.reload) ?? null}
            />
          );
        }}
      </Loaded>
    </>
  );
}

const ends = {
  givenBack: { title: "已退回，谢谢您说一声", text: "别的邻居现在可以接这一单。" },
  handedOver: { title: "已交回社区，谢谢您", text: "社区会找别的办法，您不用再管了。" },
} as const;

function NotAnswered({ orderId }: { orderId: string }) {
  const answer = { text: "去答复", onPress: () => goOnTo("/packages/order/detail/index", { orderId }) };
  return <EmptyState icon="hand" title="社区在等您答复" text="来不了也没关系。" action={answer} />;
}

type ServeOrderProps = {
  view: OrderView;
  reload: () => Promise<void>;
  onEnd: (end: keyof typeof ends) => void;
  contacts: ReactNode;
  afterwards: ReactNode;
};

function ServeOrder({ view, reload, onEnd, contacts, afterwards }: ServeOrderProps) {
  const nowMs = useNow();
  const stage = serveStage(view);
  const isContactNeeded = view.address !== null || view.phone !== null;
  return (
    <>
      {stage === "over" ? null : <ServeSteps now={stepNow(stage, view.status)} />}
      <HandingOver view={view} nowMs={nowMs} />
      {view.status === "disputed" ? afterwards : null}
      {stage === "gathering" ? <Gathering view={view} /> : <DoorSteps stage={stage} view={view} reload={reload} />}
      {view.status === "disputed" ? null : afterwards}
      {isContactNeeded ? (
        <Card title="去哪儿、找谁">
          <ContactCard name={view.beneficiaryName ?? view.requesterName} address={view.address} phone={view.phone} />
        </Card>
      ) : null}
      {contacts}
      <Companions view={view} />
      <Card title={view.categoryName}>
        <Facts
          facts={[
            { name: "要做什么", value: view.text },
            {
              name: "要知道",
              value: view.needs.length === 0 ? null : view.needs.map((need) => needWords[need]).join("、"),
            },
            ...view.answers.map((answer) => ({ name: answer.label, value: sayAnswer(answer) })),
            { name: "不能做的", value: view.rules.forbidden.length === 0 ? null : view.rules.forbidden.join("；") },
            { name: "什么时候", value: sayWanted(view.wanted, nowMs) },
            { name: "地方", value: view.address === null ? view.placeName : null },
          ]}
        />
      </Card>
      <PhotosShown photos={view.photos} />
      {view.actions.includes("leave") ? null : <SitePhotosShown evidence={view.evidence} />}
      <VoiceShown voice={view.voice} />
      {view.actions.includes("cannotDo") ? (
        <CannotDo orderId={view.orderId} onHandedOver={() => onEnd("handedOver")} onStale={() => void reload()} />
      ) : null}
      {view.actions.includes("handOver") ? <HandOver view={view} onAsked={() => void reload()} /> : null}
      {view.actions.includes("giveBack") ? (
        <GiveBack view={view} nowMs={nowMs} onGivenBack={() => onEnd("givenBack")} />
      ) : null}
      <Section title="经过">
        <Card>
          <Timeline
            entries={[...view.timeline]
              .reverse()
              .map(({ atMs, sentence }) => ({ when: sayWhen(atMs, nowMs), sentence }))}
          />
        </Card>
      </Section>
    </>
  );
}

function stepNow(stage: ServeStage, status: OrderView["status"]): 0 | 1 | 2 | 3 | 4 {
  if (stage === "finished") return 4;
  if (stage === "working") return 1;
  if (stage === "going") return 0;
  if (status === "confirmed" || status === "disputed") return 3;
  return status === "served" || status === "serving" ? 2 : 0;
}
