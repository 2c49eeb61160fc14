import { View } from "@tarojs/components";
import { useState } from "react";
import type { Output } from "../../../contract";
import { serverNowMs } from "../../cloud/server-clock";
import { useChange } from "../../cloud/use-change";
import { openFile } from "../../device/open-file";
import { BigButton } from "../../ui/big-button";
import { Notice } from "../../ui/notice";

const openWord = process.env.TARO_ENV === "weapp" ? "打开" : "下载";

/** The sheet as a file: every line, by donor and by thing. */
export function ExportSettlement({ period, shopId }: { period: string; shopId: string }) {
  const [made, setMade] = useState<Output<"reports.exportSettlement"> | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const { run, isRunning, error } = useChange("reports.exportSettlement");
  const make = async () => {
    setProblem(null);
    const reply = await run({ shopId, period });
    if (reply.ok) setMade(reply.value);
  };
  const open = async ({ expiresAtMs, url }: Output<"reports.exportSettlement">) => {
    if (serverNowMs() > expiresAtMs) setProblem("时间过了，请再导出一次。");
    else setProblem((await openFile(url, `超市结算 ${period}.xlsx`)) ? null : "没打开。请看看网络，再点一次。");
  };
  return (
    <View className="shop-made">
      {error ? <Notice kind="error" text={error.sentence} /> : null}
      {problem ? <Notice kind="error" text={problem} /> : null}
      <BigButton
        kind="second"
        icon="list"
        text="导出结算表"
        isRunning={isRunning}
        runningText="正在导出…"
        onPress={() => void make()}
      />
      {made === null ? null : (
        <>
          <Notice kind="success" text={`导出好了，一共 ${made.rows} 条流水。一刻钟内可以打开。`} />
          <BigButton kind="second" text={`${openWord}结算表`} onPress={() => void open(made)} />
        </>
      )}
    </View>
  );
}
