import { View } from "@tarojs/components";
import { useState } from "react";
import { useChange } from "../../cloud/use-change";
import { sayWhen } from "../../time/say-time";
import { useNow } from "../../time/use-now";
import { BigButton } from "../../ui/big-button";
import { Card } from "../../ui/card";
import { Notice } from "../../ui/notice";
import { SheetConfirm } from "../../ui/sheet-confirm";
import { TextField } from "../../ui/text-field";
import { sayLaterChanges, sayLedger, type Sheet } from "./settlement-figures";
import { sayPeriod } from "./settlement-period-choice";

type CloseDayProps = { shopId: string; day: string; sheet: Sheet; onClosed: () => Promise<void> };

/** The keeper signs the day; a signed day shows by whom, and what moved since. */
export function CloseDay({ day, onClosed, sheet, shopId }: CloseDayProps) {
  const nowMs = useNow();
  if (sheet.closed !== null) {
    const { atMs, byWhom, note, totals } = sheet.closed;
    const later = sayLaterChanges(totals, sheet.totals);
    return (
      <Card title="已日结">
        <View>{`${byWhom} · ${sayWhen(atMs, nowMs)} · ${totals.points} 分`}</View>
        {note === "" ? null : <View>{note}</View>}
        {later === null ? null : <Notice kind="warning" text={later} />}
      </Card>
    );
  }
  return sheet.canClose ? <Sign shopId={shopId} day={day} sheet={sheet} onClosed={onClosed} /> : null;
}

function Sign({ day, onClosed, sheet, shopId }: CloseDayProps) {
  const [isAsked, setAsked] = useState(false);
  const [note, setNote] = useState("");
  const { run, isRunning, error } = useChange("mall.closeDay");
  const { isTied, sentence } = sayLedger(sheet);
  const close = async () => {
    if (!(await run({ shopId, day, note: note.trim() })).ok) return;
    setAsked(false);
    await onClosed();
  };
  return (
    <>
      <BigButton icon="seal" text="日结" label={`日结${sayPeriod(day)}`} onPress={() => setAsked(true)} />
      <SheetConfirm
        isOpen={isAsked}
        title={`${sayPeriod(day)}日结`}
        confirmText="确认日结"
        runningText="正在日结…"
        isRunning={isRunning}
        error={error?.sentence ?? null}
        onConfirm={() => void close()}
        onClose={() => setAsked(false)}
      >
        <View>{`核销 ${sheet.totals.fulfilled - sheet.totals.undone} 件，收到 ${sheet.totals.points} 分。`}</View>
        <Notice kind={isTied ? "success" : "error"} text={sentence} />
        <View>日结以后不能改。后来的变化会写在旁边。</View>
        <TextField
          label="说明"
          isOptional
          maxLength={100}
          value={note}
          placeholder="有出入写在这里"
          onChange={setNote}
        />
      </SheetConfirm>
    </>
  );
}
