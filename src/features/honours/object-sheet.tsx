import { useState } from "react";
import { useChange } from "../../cloud/use-change";
import { useDraft } from "../../device/use-draft";
import { BigButton } from "../../ui/big-button";
import { ChoiceChips } from "../../ui/choice-chips";
import { Notice } from "../../ui/notice";
import { Sheet } from "../../ui/sheet";
import { TextArea } from "../../ui/text-area";
import type { PublicHonourList } from "./list-view";

type ObjectProps = { list: PublicHonourList; onClose: () => void; onSaid: () => void };

const wholeList = "list";

/** Says what is not right about a list. What was typed stays on the phone until the cloud has it. */
export function ObjectSheet({ list, onClose, onSaid }: ObjectProps) {
  const [about, setAbout] = useState(wholeList);
  const { forget, set, value: words } = useDraft(`objection:${list.listId}`, "");
  const { error, isRunning, run } = useChange("honours.object");
  const choices = [
    { value: wholeList, text: "整份名单" },
    ...list.entries.map(({ entryId, name, place }) => ({ value: entryId, text: `第 ${place ?? ""} 名 ${name}` })),
  ];
  const send = async () => {
    const entryId = about === wholeList ? null : about;
    if ((await run({ listId: list.listId, entryId, words: words.trim() })).ok) {
      forget();
      onSaid();
    }
  };
  const footer = (
    <>
      <BigButton
        text="提交意见"
        isRunning={isRunning}
        runningText="正在提交…"
        isDisabled={words.trim() === ""}
        whyDisabled="先写哪里不对"
        onPress={() => void send()}
      />
      <BigButton kind="quiet" text="先不了" isDisabled={isRunning} onPress={onClose} />
    </>
  );
  return (
    <Sheet isOpen title="哪里不对" onClose={isRunning ? () => undefined : onClose} footer={footer}>
      <Notice text="只有工作人员看得到您是谁。会核实，再给您答复。" />
      <ChoiceChips
        label="说的是"
        choices={choices}
        chosen={[about]}
        onChange={([next]) => setAbout(next ?? wholeList)}
      />
      <TextArea
        label="怎么不对"
        value={words}
        maxLength={300}
        placeholder="比如：某月某日他没有来，时长多算了"
        onChange={set}
      />
      {error ? <Notice kind="error" text={error.sentence} /> : null}
    </Sheet>
  );
}
