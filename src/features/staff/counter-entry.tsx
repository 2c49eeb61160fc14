import { View } from "@tarojs/components";
import { useState } from "react";
import { canScan, scanQr } from "../../device/scan-qr";
import { BigButton } from "../../ui/big-button";
import { Card } from "../../ui/card";
import { Notice } from "../../ui/notice";
import { NumberPad } from "../../ui/number-pad";
import { TextField } from "../../ui/text-field";
import { readVoucherText } from "./read-voucher-text";
import type { VoucherCheck } from "./use-voucher-check";

const CODE_LENGTH = 8;
const notOurs = "这不是兑换券的码。请居民打开“我的兑换券”。";

/** Scan, tap in eight digits, or, in a browser, paste what a scanner read. */
export function CounterEntry({ check }: { check: VoucherCheck }) {
  const [code, setCode] = useState("");
  const [hint, setHint] = useState<string | null>(null);
  const lookUp = (text: string) => {
    const read = readVoucherText(text);
    setHint(read === null ? notOurs : null);
    if (read !== null) void check.lookUp(read);
  };
  const type = (next: string) => {
    setHint(null);
    setCode(next);
    if (check.error) check.startOver();
  };
  const said = hint ?? check.error?.sentence ?? null;
  return (
    <Card title="居民来领东西">
      {said ? <Notice kind="error" text={said} /> : null}
      {canScan ? <ScanButton onScanned={lookUp} /> : <PasteField onRead={lookUp} />}
      <View className="staff-label">请居民报八位号码</View>
      <NumberPad
        label="八位号码"
        value={code}
        length={CODE_LENGTH}
        groupsOf={4}
        isDisabled={check.isLooking}
        onChange={type}
      />
      <BigButton
        text="查这张券"
        icon="search"
        isRunning={check.isLooking}
        runningText="正在查…"
        isDisabled={code.length < CODE_LENGTH}
        onPress={() => lookUp(code)}
      />
    </Card>
  );
}

function ScanButton({ onScanned }: { onScanned: (text: string) => void }) {
  const scan = async () => {
    const text = await scanQr();
    if (text !== null) onScanned(text);
  };
  return <BigButton text="扫一扫" icon="scan" onPress={() => void scan()} />;
}

function PasteField({ onRead }: { onRead: (text: string) => void }) {
  const [text, setText] = useState("");
  return (
    <>
      <TextField
        label="扫码枪读到的内容"
        isOptional
        value={text}
        placeholder="对着二维码扫一下"
        onChange={setText}
        onConfirm={() => onRead(text)}
      />
      {text === "" ? null : (
        <BigButton className="counter-read" kind="second" text="查扫到的券" onPress={() => onRead(text)} />
      )}
    </>
  );
}
