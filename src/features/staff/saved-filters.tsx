import { useState } from "react";
import { serverNowMs } from "../../cloud/server-clock";
import { useCall } from "../../cloud/use-call";
import { useChange } from "../../cloud/use-change";
import { BigButton } from "../../ui/big-button";
import { Card } from "../../ui/card";
import { ChoiceChips } from "../../ui/choice-chips";
import { Loaded } from "../../ui/loaded";
import { Notice } from "../../ui/notice";
import { TextField } from "../../ui/text-field";
import { filterOf, type RegisterForm, type SavedRegister } from "./register-form";

export type SavedFiltersProps = {
  form: RegisterForm;
  chosenId: string | null;
  onChoose: (saved: SavedRegister) => void;
  onDeleted: () => void;
};

/** One's own filters: choose one with a tap, keep the one in hand under a name, drop one. */
export function SavedFilters({ form, chosenId, onChoose, onDeleted }: SavedFiltersProps) {
  const reading = useCall("reports.listSavedFilters", {});
  const deleting = useChange("reports.deleteFilter");
  const chosen = reading.value?.filters.find(({ filterId }) => filterId === chosenId);
  const drop = async (filterId: string) => {
    const reply = await deleting.run({ filterId });
    if (reply.ok || reply.code === "NOT_FOUND") {
      onDeleted();
      await reading.reload();
    }
  };
  return (
    <Card title="常用的筛选">
      <Loaded reading={reading} skeletonRows={1}>
        {({ filters }) =>
          filters.length === 0 ? null : (
            <ChoiceChips
              label="点一个就用上"
              choices={filters.map(({ filterId, name }) => ({ value: filterId, text: name }))}
              chosen={chosenId === null ? [] : [chosenId]}
              onChange={([filterId]) => {
                const saved = filters.find((one) => one.filterId === filterId);
                if (saved) onChoose(saved);
              }}
            />
          )
        }
      </Loaded>
      {deleting.error ? <Notice kind="error" text={deleting.error.sentence} /> : null}
      {chosen ? (
        <BigButton
          kind="quiet"
          text="删掉选中的筛选"
          isRunning={deleting.isRunning}
          runningText="正在删…"
          onPress={() => void drop(chosen.filterId)}
        />
      ) : (
        <SaveFilter form={form} onSaved={reading.reload} />
      )}
    </Card>
  );
}

function SaveFilter({ form, onSaved }: { form: RegisterForm; onSaved: () => Promise<void> }) {
  const [name, setName] = useState("");
  const { error, isRunning, run } = useChange("reports.saveFilter");
  const asked = filterOf(form, serverNowMs());
  const why = !asked.ok ? asked.why : name.trim() === "" ? "先起个名字" : null;
  const save = async () => {
    if (!asked.ok) return;
    const reply = await run({ name: name.trim(), range: form.range, filter: asked.filter });
    if (!reply.ok) return;
    setName("");
    await onSaved();
  };
  return (
    <>
      <TextField
        label="给现在的筛选起个名字"
        maxLength={20}
        placeholder="比如：每月汇报"
        value={name}
        onChange={setName}
      />
      {error ? <Notice kind="error" text={error.sentence} /> : null}
      <BigButton
        kind="second"
        text="存起来"
        isRunning={isRunning}
        runningText="正在存…"
        isDisabled={why !== null}
        whyDisabled={why}
        onPress={() => void save()}
      />
    </>
  );
}
