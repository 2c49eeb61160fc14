import { useState } from "react";
import { jointUnitsLeast, stuckLevels, type StuckLevel } from "../../../domain/orders/escalation";
import { useChange } from "../../cloud/use-change";
import { useDraft } from "../../device/use-draft";
import { BigButton } from "../../ui/big-button";
import { ChoiceChips } from "../../ui/choice-chips";
import { Notice } from "../../ui/notice";
import { Sheet } from "../../ui/sheet";
import { TextArea } from "../../ui/text-area";
import { TextField } from "../../ui/text-field";
import { levelWords, stuckLevelMeans } from "./level-words";
import type { StaffStepProps } from "./reason-step-of-staff";
import { unitsIn } from "./units-in";

const usualUnits = ["社区居委会", "物业", "水电公司", "派出所", "卫生院", "街道办"] as const;

type Draft = { level: StuckLevel; chosen: readonly string[]; others: string; words: string };
const emptyDraft: Draft = { level: "duty", chosen: [], others: "", words: "" };

/** 记处理办法: who takes a stuck matter up, with which units, and what was agreed. The record stays with the order. */
export function HandleStuck({ view, onDone, onStale }: StaffStepProps) {
  const { orderId } = view;
  const [isOpen, setOpen] = useState(false);
  const draft = useDraft<Draft>(`handle:${orderId}`, emptyDraft);
  const { run, isRunning, error, clearError } = useChange("orders.handle");
  const { chosen, level, others, words } = draft.value;
  const change = (part: Partial<Draft>) => draft.set({ ...draft.value, ...part });
  const units = [...new Set([...chosen, ...unitsIn(others)])];
  const isAlone = level === "joint" && units.length < jointUnitsLeast;
  const send = async () => {
    if (!(await run({ orderId, level, units, words: words.trim() })).ok) return;
    draft.forget();
    setOpen(false);
    onDone("记下了。事情办好后，请重新发布或直接答复居民。");
  };
  const close = () => {
    setOpen(false);
    if (error) onStale();
    clearError();
  };
  const footer = (
    <BigButton
      text="记下来"
      isRunning={isRunning}
      runningText="正在记…"
      isDisabled={words.trim() === "" || isAlone}
      whyDisabled={isAlone ? "聚焦办至少写两家单位" : "先写处理办法"}
      onPress={() => void send()}
    />
  );
  return (
    <>
      <BigButton kind="second" icon="book" text="记处理办法" onPress={() => setOpen(true)} />
      <Sheet isOpen={isOpen} title="这件事怎么办" onClose={isRunning ? () => undefined : close} footer={footer}>
        <ChoiceChips
          label="由谁来办"
          choices={stuckLevels.map((value) => ({ value, text: levelWords[value] }))}
          chosen={[level]}
          onChange={([next]) => change({ level: next ?? level })}
        />
        <Notice text={stuckLevelMeans[level]} />
        <ChoiceChips
          label={level === "joint" ? "哪些单位一起办" : "哪些单位一起办，可不点"}
          choices={usualUnits.map((text) => ({ value: text, text }))}
          chosen={chosen}
          isMultiple
          onChange={(next) => change({ chosen: next })}
        />
        <TextField
          label="还有哪家"
          isOptional
          maxLength={60}
          value={others}
          placeholder="几家之间用顿号隔开"
          onChange={(value) => change({ others: value })}
        />
        <TextArea
          label="说好了怎么办"
          maxLength={300}
          value={words}
          placeholder="比如：周三上午物业和水暖工一起上门换管子"
          onChange={(value) => change({ words: value })}
        />
        {error ? <Notice kind="error" text={error.sentence} /> : null}
      </Sheet>
    </>
  );
}
