import { View } from "@tarojs/components";
import { useChange } from "../../cloud/use-change";
import { useDraft } from "../../device/use-draft";
import { BigButton } from "../../ui/big-button";
import { Card } from "../../ui/card";
import { ChoiceChips } from "../../ui/choice-chips";
import { Notice } from "../../ui/notice";
import { TextArea } from "../../ui/text-area";
import { AgeQuestion } from "./age-question";
import { skillsMax, skillWords, type SkillWord } from "./skill-words";

type Application = { skills: SkillWord[]; selfIntroduction: string; bornYear?: number | null };

/** What I can do and a few words; both may stay empty, a willing neighbour is welcome. */
export function ApplyForm({ onApplied }: { onApplied: () => void }) {
  const draft = useDraft<Application>("volunteer-application", { skills: [], selfIntroduction: "" });
  const { run, isRunning, error } = useChange("people.applyAsVolunteer");
  const { skills, selfIntroduction, bornYear = null } = draft.value;
  const apply = async () => {
    const reply = await run({ skills, selfIntroduction: selfIntroduction.trim(), bornYear });
    if (!reply.ok) return;
    draft.forget();
    onApplied();
  };
  return (
    <Card className="apply">
      <View className="apply-lead">帮一次忙，记时长，也有积分。您方便的时候来就好。</View>
      <ChoiceChips
        label="您会做什么？可以选几样，不选也行"
        choices={skillWords.map((word) => ({ value: word, text: word }))}
        chosen={skills}
        isMultiple
        max={skillsMax}
        onChange={(chosen) => draft.set({ ...draft.value, skills: chosen })}
      />
      <AgeQuestion bornYear={bornYear} onChange={(year) => draft.set({ ...draft.value, bornYear: year })} />
      <TextArea
        label="介绍一下自己"
        isOptional
        maxLength={200}
        value={selfIntroduction}
        placeholder="比如：退休电工，周末都有空"
        onChange={(text) => draft.set({ ...draft.value, selfIntroduction: text })}
      />
      {error ? <Notice kind="error" text={error.sentence} /> : null}
      <BigButton text="我要报名" isRunning={isRunning} runningText="正在报名…" onPress={() => void apply()} />
    </Card>
  );
}
