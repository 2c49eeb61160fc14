import { View } from "@tarojs/components";
import type { Output } from "../../../contract";
import type { Outcome } from "../../../domain/orders/outcome";
import { useChange } from "../../cloud/use-change";
import { useDraft } from "../../device/use-draft";
import { BigButton } from "../../ui/big-button";
import { Card } from "../../ui/card";
import { ChoiceChips } from "../../ui/choice-chips";
import { Notice } from "../../ui/notice";
import { qualityWords } from "../../../domain/ratings/quality-words";
import { StarRate, type Stars } from "../../ui/star-rate";
import { TextArea } from "../../ui/text-area";
import { ConductForm, type ConductDrafts } from "./conduct-form";
import { conductOfDrafts } from "./conduct-of-drafts";
import type { OrderView } from "./order-view";
import { outcomeWords, whatFollows } from "./outcome-words";

type Judgement = {
  outcome: Outcome | null;
  quality: Stars | null;
  comment: string;
  recheck?: string;
  conduct?: ConductDrafts;
};
const nothingYet: Judgement = { outcome: null, quality: null, comment: "" };
const outcomes = (Object.keys(outcomeWords) as Outcome[]).map((value) => ({ value, text: outcomeWords[value] }));

/** What is still to be said before it can be sent, or null. */
function missingIn({ outcome, quality, recheck = "" }: Judgement, needsRecheck: boolean): string | null {
  if (outcome === null) return "先选办得怎么样";
  if (quality === null) return "再给服务质量打个分";
  return needsRecheck && recheck.trim() === "" ? "再写一句复核结果" : null;
}

export type EvaluateFormProps = {
  view: OrderView;
  onDone: (awards: Output<"orders.evaluate">["awards"]) => void;
  onRefused: () => void;
};

/** The community's judgement: two taps are enough, and what follows is said before. */
export function EvaluateForm({ view, onDone, onRefused }: EvaluateFormProps) {
  const draft = useDraft<Judgement>(`evaluation:${view.orderId}`, nothingYet);
  const { run, isRunning, error } = useChange("orders.evaluate");
  const { outcome, quality, comment, recheck = "", conduct: drafts = {} } = draft.value;
  const { conduct, missing: missingConduct } = conductOfDrafts(drafts);
  const missing = missingIn(draft.value, view.needsRecheck) ?? missingConduct;
  const follows = whatFollows(outcome, quality);
  const set = (part: Partial<Judgement>) => draft.set({ ...draft.value, ...part });
  const evaluate = async () => {
    if (outcome === null || quality === null) return;
    const reply = await run({
      orderId: view.orderId,
      outcome,
      quality,
      comment: comment.trim(),
      recheck: recheck.trim(),
      conduct,
    });
    if (reply.ok) {
      draft.forget();
      onDone(reply.value.awards);
    } else if (reply.code === "WRONG_STATUS") onRefused();
  };
  return (
    <Card title="社区评单">
      <ChoiceChips
        label="办得怎么样"
        choices={outcomes}
        chosen={outcome === null ? [] : [outcome]}
        onChange={([chosen = null]) => set({ outcome: chosen })}
      />
      <View className="staff-label">服务质量</View>
      <StarRate label="服务质量" value={quality} words={qualityWords} onChange={(stars) => set({ quality: stars })} />
      {view.needsRecheck ? (
        <TextArea
          label="现场复核"
          maxLength={300}
          value={recheck}
          placeholder="比如：下午去看过，楼道清干净了"
          onChange={(text) => set({ recheck: text })}
        />
      ) : null}
      <TextArea
        label="评语"
        isOptional
        maxLength={300}
        value={comment}
        placeholder="比如：电话回访过，居民很满意"
        onChange={(text) => set({ comment: text })}
      />
      <ConductForm takers={view.takers} drafts={drafts} onChange={(changed) => set({ conduct: changed })} />
      {follows === null ? null : <Notice text={`提交以后：${follows}`} />}
      {error ? <Notice kind="error" text={error.sentence} /> : null}
      <BigButton
        text="提交评单"
        isRunning={isRunning}
        runningText="正在提交…"
        isDisabled={missing !== null}
        whyDisabled={missing}
        onPress={() => void evaluate()}
      />
    </Card>
  );
}
