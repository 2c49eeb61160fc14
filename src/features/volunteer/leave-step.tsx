import { View } from "@tarojs/components";
import { useDraft } from "../../device/use-draft";
import { sayMinutes, sayWhen } from "../../time/say-time";
import { useNow } from "../../time/use-now";
import { BigButton } from "../../ui/big-button";
import { Card } from "../../ui/card";
import { ChoiceChips } from "../../ui/choice-chips";
import { TextArea } from "../../ui/text-area";
import type { OrderView } from "./serve-stage";
import { SitePhotos } from "./site-photos";
import type { CheckIns } from "./use-check-ins";
import { workDoneDraft, workDoneText, workWords } from "./work-done";

type LeaveStepProps = {
  view: OrderView;
  arrivedAtMs: number;
  checkIns: CheckIns;
  reload: () => Promise<void>;
};

/** While serving: how long it has been, pictures where they belong to it, what was done, and the end of it. */
export function LeaveStep({ view, arrivedAtMs, checkIns, reload }: LeaveStepProps) {
  const { asksPhotos, categoryId, evidence, orderId } = view;
  const draft = useDraft<{ chosen: string[]; typed: string }>(workDoneDraft(orderId), { chosen: [], typed: "" });
  const nowMs = useNow();
  const { chosen, typed } = draft.value;
  const workDone = workDoneText(chosen, typed);
  const hasPhotos = (["before", "after"] as const).every((stage) => evidence.some((one) => one.stage === stage));
  const isMissingPhotos = asksPhotos && !hasPhotos;
  return (
    <Card title="正在服务">
      <View className="serve-clock">{sayMinutes(Math.max(0, Math.floor((nowMs - arrivedAtMs) / 60_000)))}</View>
      <View className="serve-note serve-note-centre">{`${sayWhen(arrivedAtMs, nowMs)} 到的`}</View>
      {asksPhotos ? <SitePhotos view={view} onAdded={reload} /> : null}
      <ChoiceChips
        label="做了什么？点一点"
        choices={workWords(categoryId).map((word) => ({ value: word, text: word }))}
        chosen={chosen}
        isMultiple
        onChange={(next) => draft.set({ chosen: next, typed })}
      />
      <TextArea
        label="还想说的"
        isOptional
        maxLength={200}
        value={typed}
        placeholder="比如：灯泡换好了，插座下次再来修"
        onChange={(next) => draft.set({ chosen, typed: next })}
      />
      <BigButton
        text="做完了"
        icon="check"
        isRunning={checkIns.isSending}
        runningText="正在提交…"
        isDisabled={workDone === "" || isMissingPhotos}
        whyDisabled={isMissingPhotos ? "先拍好开始前和做完后的照片" : "先点一下做了什么"}
        onPress={() => void checkIns.record({ kind: "leave", workDone })}
      />
    </Card>
  );
}
