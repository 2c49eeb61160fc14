import { View } from "@tarojs/components";
import { useState } from "react";
import type { Output } from "../../../contract";
import { call } from "../../cloud/call";
import { failureOf } from "../../cloud/failure";
import { copyText, saveText } from "../../device/keep-text";
import { BigButton } from "../../ui/big-button";
import { Card } from "../../ui/card";
import { Notice } from "../../ui/notice";

type Exported = Output<"people.exportMyData">;
type Said = { kind: "success" | "error"; text: string };

/** Takes my data out of the mini-program: sentences to copy, and a whole file. Asked for afresh each time. */
export function ExportData() {
  const [isRunning, setRunning] = useState(false);
  const [said, setSaid] = useState<Said | null>(null);
  const keep = async (how: (exported: Exported) => Promise<boolean>, done: string) => {
    setRunning(true);
    setSaid(null);
    const reply = await call("people.exportMyData", {});
    const said = reply.ok
      ? await saidOf(how(reply.value), done)
      : { kind: "error" as const, text: failureOf(reply).sentence };
    setRunning(false);
    setSaid(said);
  };
  return (
    <Card title="导出我的资料">
      <View className="text-second">里面只有您自己的资料，没有别人的。</View>
      <View className="my-data-actions">
        {said ? <Notice kind={said.kind} text={said.text} onClose={() => setSaid(null)} /> : null}
        <BigButton
          kind="second"
          icon="list"
          text="导出文字，复制"
          isRunning={isRunning}
          onPress={() => void keep(({ summary }) => copyText(summary), "复制好了，可以粘贴到别处。")}
        />
        <BigButton
          kind="second"
          icon="book"
          text="导出全部，存文件"
          isRunning={isRunning}
          onPress={() => void keep(({ fileName, json }) => saveText(fileName, json), "文件给您了。")}
        />
      </View>
    </Card>
  );
}

const saidOf = async (kept: Promise<boolean>, done: string): Promise<Said> =>
  (await kept) ? { kind: "success", text: done } : { kind: "error", text: "没能存下来。请再试一次，或打电话给社区。" };
