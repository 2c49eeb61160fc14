import { View } from "@tarojs/components";
import { useState } from "react";
import type { Output } from "../../../contract";
import { serialOfQrText } from "../../../domain/certificates/certificate-qr";
import { useCall } from "../../cloud/use-call";
import { canScan, scanQr } from "../../device/scan-qr";
import { sayFullDay } from "../../time/say-full-day";
import { sayMinutes } from "../../time/say-time";
import { BigButton } from "../../ui/big-button";
import { Card } from "../../ui/card";
import { Facts } from "../../ui/facts";
import { Notice } from "../../ui/notice";
import { StatusChip } from "../../ui/status-chip";
import { TextField } from "../../ui/text-field";
import { standingWords } from "./standing-word";
import "./certificates.scss";

type Found = Output<"certificates.verify">;

const serialPattern = /^[A-Za-z0-9\s\-—–－.·]{10,60}$/;
const askedBy = (typed: string) => (serialPattern.test(typed) ? { serial: typed } : null);

/** Whether a certificate somebody shows is good. For everybody, registered or not; opened by a code, it looks at once. */
export function Verify({ scanned }: { scanned: string }) {
  const [typed, setTyped] = useState(() => serialOfQrText(scanned));
  const [asked, setAsked] = useState(() => askedBy(serialOfQrText(scanned)));
  const [isWrong, setWrong] = useState(false);
  const { error, isLoading, reload, value } = useCall("certificates.verify", asked);
  const look = (text: string) => {
    const next = askedBy(text);
    setWrong(next === null);
    if (next !== null && next.serial === asked?.serial) void reload();
    else setAsked(next);
  };
  const scan = async () => {
    const text = await scanQr();
    if (text === null) return;
    const serial = serialOfQrText(text);
    setTyped(serial);
    look(serial);
  };
  return (
    <>
      <Card title="这份证明是真的吗">
        <View className="certificate-said">扫证明上的码，或者把编号输进来。</View>
        <TextField
          label="证明编号"
          value={typed}
          maxLength={40}
          placeholder="照纸上的编号写"
          hint="大小写、空格、横线都不要紧"
          error={isWrong ? "编号由字母和数字组成，请照着证明写全。" : null}
          onChange={setTyped}
          onConfirm={() => look(typed.trim())}
        />
        <View className="certificate-steps">
          <BigButton
            icon="search"
            text="查验"
            isRunning={asked !== null && isLoading}
            runningText="正在查…"
            onPress={() => look(typed.trim())}
          />
          {canScan ? <BigButton kind="second" icon="scan" text="扫码查验" onPress={() => void scan()} /> : null}
        </View>
        {asked !== null && error ? <Notice kind="error" text={error.sentence} /> : null}
      </Card>
      {asked !== null && value !== null && error === null ? <FoundCard found={value} /> : null}
    </>
  );
}

function FoundCard({ found: { certificate, standing } }: { found: Found }) {
  const { sentence, tone, word } = standingWords[standing];
  return (
    <Card title="查验结果" aside={<StatusChip word={word} tone={tone} />}>
      <View className="certificate-said">{sentence}</View>
      {certificate === null ? null : (
        <Facts
          facts={[
            { name: "编号", value: certificate.serial },
            { name: "姓名", value: certificate.nameMasked },
            {
              name: "时间",
              value: `${sayFullDay(certificate.fromMs)} 至 ${sayFullDay(certificate.untilMs - 1)}`,
            },
            { name: "证明上写", value: `${certificate.services} 次，${sayMinutes(certificate.minutes)}` },
            { name: "现在是", value: standing === "corrected" ? sayMinutes(certificate.minutesNow) : null },
            { name: "出具", value: `${certificate.issuerName}，${sayFullDay(certificate.issuedAtMs)}` },
            {
              name: "撤销",
              value: certificate.revokedAtMs === null ? null : sayFullDay(certificate.revokedAtMs),
            },
          ]}
        />
      )}
    </Card>
  );
}
