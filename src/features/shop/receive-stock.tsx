import { useState } from "react";
import { useChange } from "../../cloud/use-change";
import { SheetConfirm } from "../../ui/sheet-confirm";
import { Notice } from "../../ui/notice";
import { TextField } from "../../ui/text-field";
import { piecesTyped } from "./pieces-typed";
import type { StepProps } from "./stock-step";

/** Things come in: how many, and who gave them. */
export function ReceiveStock({ line, onClose, onDone }: StepProps) {
  const { donor: usualDonor, offeringId, title } = line;
  const [typed, setTyped] = useState("");
  const [donor, setDonor] = useState(usualDonor);
  const [note, setNote] = useState("");
  const [hint, setHint] = useState<string | null>(null);
  const { run, isRunning, error } = useChange("mall.receiveStock");
  const receive = async () => {
    const pieces = piecesTyped(typed, 1);
    if (pieces === null || donor.trim() === "") {
      setHint(pieces === null ? "先写来了几件。" : "先写是谁给的。");
      return;
    }
    setHint(null);
    const { ok } = await run({ offeringId, pieces, donor: donor.trim(), note: note.trim() });
    if (ok) onDone(`入库好了，${title}多了 ${pieces} 件。`);
  };
  return (
    <SheetConfirm
      isOpen
      title={`${title}入库`}
      confirmText="入库"
      runningText="正在记账…"
      isRunning={isRunning}
      error={error?.sentence ?? null}
      onConfirm={() => void receive()}
      onClose={onClose}
    >
      {hint === null ? null : <Notice kind="warning" text={hint} />}
      <TextField label="来了几件" kind="digits" maxLength={6} value={typed} placeholder="比如 20" onChange={setTyped} />
      <TextField label="谁给的" maxLength={40} value={donor} placeholder="商户或捐赠方" onChange={setDonor} />
      <TextField label="说明" isOptional maxLength={100} value={note} placeholder="单号、批次" onChange={setNote} />
    </SheetConfirm>
  );
}
