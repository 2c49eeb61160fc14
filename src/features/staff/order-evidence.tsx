import { sayMinutes, sayWanted, sayWhen } from "../../time/say-time";
import { sayAnswer } from "../../../domain/categories/form-answers";
import { needWords } from "../../../domain/orders/needs";
import { riskWords } from "../../../domain/orders/risk";
import { StatusChip } from "../../ui/status-chip";
import { Card } from "../../ui/card";
import { Facts } from "../../ui/facts";
import { PhotosShown } from "../../ui/photos-shown";
import { VoicePlayer } from "../../ui/voice-player";
import { VoiceShown } from "../../ui/voice-shown";
import { StarsShown } from "../../ui/stars-shown";
import { qualityWords } from "../../../domain/ratings/quality-words";
import { ArrivalDistance } from "./arrival-distance";
import { SitePhotosShown } from "../../ui/site-photos-shown";
import type { OrderView } from "./order-view";
import { outcomeWords } from "./outcome-words";
import { RevealContact } from "./reveal-contact";
import { SaidAfterwards } from "./said-afterwards";

type Taker = OrderView["takers"][number];

/** Everything there is to judge by, under each other: the request, the service, the resident's word. */
export function OrderEvidence({ view, nowMs }: { view: OrderView; nowMs: number }) {
  return (
    <>
      <Card title={view.categoryName}>
        <Facts
          facts={[
            { name: "求助", value: view.text },
            { name: "居民", value: view.beneficiaryName ?? view.requesterName },
            { name: "谁提的", value: view.beneficiaryName === null ? null : view.requesterName },
            { name: "地方", value: view.placeName },
            { name: "什么时候", value: sayWanted(view.wanted, nowMs) },
            {
              name: "要知道",
              value: view.needs.length === 0 ? null : view.needs.map((need) => needWords[need]).join("、"),
            },
            ...view.answers.map((answer) => ({ name: answer.label, value: sayAnswer(answer) })),
            { name: "不能做的", value: view.rules.forbidden.length === 0 ? null : view.rules.forbidden.join("；") },
            { name: "风险", value: view.rules.risk === "low" ? null : riskWords[view.rules.risk] },
            { name: "紧急", value: view.isUrgent ? <StatusChip word="紧急，先打电话" tone="trouble" /> : null },
            { name: "要几个人", value: `${view.slotCount} 人` },
            { name: "预计", value: `${sayMinutes(view.plannedMinutes)}，约 ${view.expectedPoints} 分` },
          ]}
        />
        <RevealContact key={view.orderId} about={{ orderId: view.orderId }} />
      </Card>
      <PhotosShown photos={view.photos} />
      <VoiceShown voice={view.voice} />
      {view.takers.map((taker) => (
        <Card key={`${taker.name} ${taker.arrivedAtMs ?? 0}`} title={`志愿者 ${taker.name}`}>
          <Facts facts={takerFacts(taker, nowMs)} />
        </Card>
      ))}
      <SitePhotosShown evidence={view.evidence} />
      <RatingCard view={view} />
      <SaidAfterwards view={view} nowMs={nowMs} />
      <EvaluationCard view={view} />
    </>
  );
}

const proofWords = { code: "居民的服务码或二维码", staff: "社区替他签到" } as const;
const countedWords = {
  clock: "按到和走的时间",
  late: "离线补报，按计划时长封顶",
  rule: "忘了签退，按计划时长封顶",
} as const;

const takerFacts = (
  { arrivalDistanceMeters, arrivedAtMs, counted, leftAtMs, minutes, proof, workDone }: Taker,
  nowMs: number,
) => [
  { name: "到的时间", value: arrivedAtMs === null ? "还没到" : sayWhen(arrivedAtMs, nowMs) },
  { name: "走的时间", value: leftAtMs === null ? null : sayWhen(leftAtMs, nowMs) },
  {
    name: "签到位置",
    value: arrivalDistanceMeters === null ? null : <ArrivalDistance meters={arrivalDistanceMeters} />,
  },
  { name: "怎么证明", value: proof === null ? null : proofWords[proof] },
  { name: "服务时长", value: minutes === null ? null : sayMinutes(minutes) },
  { name: "怎么算的", value: counted === null ? null : countedWords[counted] },
  { name: "做了什么", value: workDone === "" ? null : workDone },
];

function EvaluationCard({ view: { evaluation } }: { view: OrderView }) {
  if (evaluation === null) return null;
  return (
    <Card title="社区评单">
      <Facts
        facts={[
          { name: "结果", value: outcomeWords[evaluation.outcome] },
          { name: "质量", value: <StarsShown stars={evaluation.quality} word={qualityWords[evaluation.quality]} /> },
          { name: "复核", value: evaluation.recheck },
          { name: "评语", value: evaluation.comment === "" ? null : evaluation.comment },
        ]}
      />
    </Card>
  );
}

function RatingCard({ view: { rating, ratingVoice } }: { view: OrderView }) {
  if (rating === null) return null;
  return (
    <Card title="居民的评价">
      <Facts
        facts={[
          { name: "结果", value: outcomeWords[rating.outcome] },
          { name: "打分", value: rating.byRule ? "三天没回复，按规则算已解决" : <StarsShown stars={rating.stars} /> },
          { name: "标签", value: rating.tags.length === 0 ? null : rating.tags.join("、") },
          { name: "留言", value: rating.comment === "" ? null : rating.comment },
        ]}
      />
      {ratingVoice ? <VoicePlayer {...ratingVoice} what="居民说的" /> : null}
    </Card>
  );
}
