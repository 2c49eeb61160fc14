import { useState } from "react";
import type { Output } from "../../../contract";
import { serverNowMs } from "../../cloud/server-clock";
import { useChange } from "../../cloud/use-change";
import type { Person } from "../../session/use-session";
import { BigButton } from "../../ui/big-button";
import { Card } from "../../ui/card";
import { ChoiceChips } from "../../ui/choice-chips";
import { Notice } from "../../ui/notice";
import { TextField } from "../../ui/text-field";
import { ExportedRegister } from "./exported-register";
import { filterOf, type RegisterForm } from "./register-form";
import { isCommunityStaff } from "./staff-roles";

const masks = [
  { value: "masked", text: "隐去姓名、门牌、电话" },
  { value: "open", text: "显示姓名、门牌、电话" },
] as const;

/** Makes the file. Names, doors and phones only for community staff, with a reason that is kept. */
export function RegisterExport({ form, person }: { form: RegisterForm; person: Person }) {
  const [isMasked, setMasked] = useState(true);
  const [reason, setReason] = useState("");
  const [made, setMade] = useState<Output<"reports.exportRegister"> | null>(null);
  const { error, isRunning, run } = useChange("reports.exportRegister");
  const asked = filterOf(form, serverNowMs());
  const why = !asked.ok ? asked.why : !isMasked && reason.trim() === "" ? "先写明用途" : null;
  const make = async () => {
    if (!asked.ok) return;
    setMade(null);
    const reply = await run({ filter: asked.filter, isMasked, reason: reason.trim() });
    if (reply.ok) setMade(reply.value);
  };
  return (
    <Card title="怎么导出">
      {isCommunityStaff(person) ? (
        <ChoiceChips
          label="居民和志愿者的信息"
          choices={masks}
          chosen={[isMasked ? "masked" : "open"]}
          onChange={([chosen]) => setMasked(chosen === "masked")}
        />
      ) : (
        <Notice text="导出的表里，姓名只有姓，没有门牌和电话。" />
      )}
      {isMasked ? null : <Notice kind="warning" text="会记下是谁、什么时候、为什么导出的。请不要外传。" />}
      <TextField
        label="做什么用"
        isOptional={isMasked}
        maxLength={100}
        placeholder="比如：11 月工作汇报"
        hint="会写在表的最上面"
        value={reason}
        onChange={setReason}
      />
      {error ? <Notice kind="error" text={error.sentence} /> : null}
      <BigButton
        text="导出"
        isRunning={isRunning}
        runningText="正在导出…"
        isDisabled={why !== null}
        whyDisabled={why}
        onPress={() => void make()}
      />
      {made ? <ExportedRegister made={made} /> : null}
    </Card>
  );
}
