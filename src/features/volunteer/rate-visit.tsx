import { View } from "@tarojs/components";
import { useChange } from "../../cloud/use-change";
import { useDraft } from "../../device/use-draft";
import { BigButton } from "../../ui/big-button";
import { Card } from "../../ui/card";
import { ChoiceChips } from "../../ui/choice-chips";
import { Notice } from "../../ui/notice";
import { TextArea } from "../../ui/text-area";
import type { OrderView } from "./serve-stage";

type Stars = 1 | 2 | 3 | 4 | 5;
type VisitStars = `${Stars}`;

/** How the visit was, in the volunteer's words; the worst are for staff to look into. */
export const visitWords: Record<Stars, string> = { 5: "很顺心", 4: "还不错", 3: "一般", 2: "不太顺", 1: "不想再去" };
const choices = ([5, 4, 3, 2, 1] as const).map((stars) => ({
  value: `${stars}` as const,
  text: visitWords[stars],
}));

const nothingYet: { stars: VisitStars | null; note: string } = { stars: null, note: "" };

/** 这次上门怎么样: one tap and, if he likes, a line; then both sides read what the other said. */
export function RateVisit({ view, onRated }: { view: OrderView; onRated: () => Promise<void> }) {
  const { orderId } = view;
  const draft = useDraft(`visit:${orderId}`, nothingYet);
  const { run, isRunning, error } = useChange("orders.ratePrivately");
  const { stars, note } = draft.value;
  const rate = async () => {
    if (stars === null) return;
    const reply = await run({ orderId, stars: Number(stars) as Stars, note: note.trim() });
    if (!reply.ok) return;
    draft.forget();
    await onRated();
  };
  return (
    <Card title="这次上门怎么样">
      <View className="serve-note">只有社区看得到，不算评分。您说了，就能看到居民的评价。</View>
      <ChoiceChips
        label="这次上门怎么样"
        isLabelHidden
        choices={choices}
        chosen={stars === null ? [] : [stars]}
        onChange={([next = null]) => draft.set({ stars: next, note })}
      />
      {stars === null ? null : (
        <TextArea
          label="想提醒社区的"
          isOptional
          maxLength={200}
          value={note}
          placeholder="比如：楼道没有灯，下次带手电"
          onChange={(next) => draft.set({ stars, note: next })}
        />
      )}
      {error ? <Notice kind="error" text={error.sentence} /> : null}
      <BigButton
        kind="second"
        text="说好了"
        isRunning={isRunning}
        runningText="正在提交…"
        isDisabled={stars === null}
        whyDisabled="先点一个词"
        onPress={() => void rate()}
      />
    </Card>
  );
}
