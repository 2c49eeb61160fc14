import { View } from "@tarojs/components";
import { outcomes, type Outcome } from "../../../domain/orders/outcome";
import { aria } from "../../ui/aria";
import { Card } from "../../ui/card";
import { ChoiceChips } from "../../ui/choice-chips";
import { classNames } from "../../ui/class-names";
import { Icon, type IconName } from "../../ui/icon";
import { Pressable } from "../../ui/pressable";
import { StarRate } from "../../ui/star-rate";
import { TextArea } from "../../ui/text-area";
import { tagsFor, withStars } from "./confirm-draft";
import type { OrderView } from "./order-view";
import { VoiceNote } from "./voice-note";
import { outcomeWords } from "./outcome-words";
import type { Confirming } from "./use-confirm";
import "./confirm-form.scss";

/** How it went, how satisfied, and what else: one after the other on one page, all but the first two may be left out. */
export function ConfirmForm({ order, confirming }: { order: OrderView; confirming: Confirming }) {
  const { draft, set } = confirming;
  const names = order.takers.map(({ name }) => name).join("、");
  const tags = draft.stars === null ? [] : tagsFor(draft.stars).map((text) => ({ value: text, text }));
  return (
    <>
      <Card title={order.categoryName}>
        <View>{order.text}</View>
        {names ? <View className="text-second">{`志愿者 ${names}`}</View> : null}
      </Card>
      <Card title="办得怎么样">
        <Outcomes chosen={draft.outcome} onChange={(outcome) => set({ ...draft, outcome })} />
      </Card>
      {draft.outcome === null ? null : (
        <Card title="您满意吗">
          <StarRate label="您满意吗" value={draft.stars} onChange={(stars) => set(withStars(draft, stars))} />
          {tags.length > 0 ? (
            <>
              <ChoiceChips
                label="说得上的点一点，可不点"
                isMultiple
                max={6}
                choices={tags}
                chosen={draft.tags}
                onChange={(chosen) => set({ ...draft, tags: chosen })}
              />
              <TextArea
                label="还想说的话"
                isOptional
                value={draft.comment}
                placeholder="例如：灯修好了，谢谢小张"
                onChange={(comment) => set({ ...draft, comment })}
              />
              <VoiceNote noting={confirming.voice} hint="不想打字就说一段，只给社区听。" />
            </>
          ) : null}
        </Card>
      )}
    </>
  );
}

const icons: Record<Outcome, IconName> = { solved: "circle-check", partly: "clock", unsolved: "alert" };
const notes: Record<Outcome, string> = {
  solved: "事情办好了",
  partly: "办了一些，还差一点",
  unsolved: "没办成，社区会再联系您",
};

function Outcomes({ chosen, onChange }: { chosen: Outcome | null; onChange: (outcome: Outcome) => void }) {
  return (
    <View className="outcomes" {...aria({ role: "radiogroup", label: "办得怎么样" })}>
      {outcomes.map((outcome) => (
        <Pressable
          key={outcome}
          role="radio"
          checked={outcome === chosen}
          className={classNames("outcome", outcome === chosen && "outcome-on")}
          onPress={() => onChange(outcome)}
        >
          <Icon name={outcome === chosen ? "check" : icons[outcome]} />
          <View className="outcome-words">
            <View className="outcome-word">{outcomeWords[outcome]}</View>
            <View className="outcome-note">{notes[outcome]}</View>
          </View>
        </Pressable>
      ))}
    </View>
  );
}
