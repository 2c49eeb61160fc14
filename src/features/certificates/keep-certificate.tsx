import { View } from "@tarojs/components";
import { useState } from "react";
import { useChange } from "../../cloud/use-change";
import { openFile } from "../../device/open-file";
import { openPermissions } from "../../device/open-permissions";
import { savePicture, type Saved } from "../../device/save-picture";
import { BigButton } from "../../ui/big-button";
import { Notice } from "../../ui/notice";
import type { Certificate } from "./certificate-sheet";
import { certificateHeight, certificateWidth, paintCertificate } from "./paint-certificate";
import "./certificates.scss";

const isInWechat = process.env.TARO_ENV === "weapp";
const savedWords: Readonly<Record<Saved, string>> = {
  saved: isInWechat ? "存到手机相册了。" : "图片下载好了。",
  refused: "没能存进相册：还没有允许。点下面的“去允许”，再存一次。",
  failed: "没存成。请再点一次，或改用 PDF。",
};

/** Two ways of taking a certificate along: a picture for the phone, a PDF for the printer. */
export function KeepCertificate({ certificate }: { certificate: Certificate }) {
  const [saved, setSaved] = useState<Saved | null>(null);
  const [isSaving, setSaving] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const { error, isRunning, run } = useChange("reports.makeCertificate");
  const { certificateId, serial } = certificate;
  const save = async () => {
    setSaving(true);
    const end = await savePicture({
      width: certificateWidth,
      height: certificateHeight,
      paint: (painter) => paintCertificate(painter, certificate),
      name: `certificate-${serial}`,
    });
    setSaving(false);
    setSaved(end);
  };
  const print = async () => {
    setProblem(null);
    const reply = await run({ certificateId });
    if (!reply.ok) return;
    const isOpen = await openFile(reply.value.url, `certificate-${serial}.pdf`);
    if (!isOpen) setProblem("没打开。请看看网络，再点一次。");
  };
  return (
    <View className="certificate-steps">
      <BigButton
        icon="camera"
        text={isInWechat ? "存到手机相册" : "存成图片"}
        isRunning={isSaving}
        runningText="正在存…"
        onPress={() => void save()}
      />
      {saved ? <Notice kind={saved === "saved" ? "success" : "error"} text={savedWords[saved]} /> : null}
      {saved === "refused" && openPermissions ? (
        <BigButton kind="second" text="去允许" onPress={openPermissions} />
      ) : null}
      <BigButton
        kind="second"
        icon="book"
        text={isInWechat ? "打开文件，可打印" : "下载文件，可打印"}
        isRunning={isRunning}
        runningText="正在做 PDF…"
        onPress={() => void print()}
      />
      {error ? <Notice kind="error" text={error.sentence} /> : null}
      {problem ? <Notice kind="error" text={problem} /> : null}
    </View>
  );
}
