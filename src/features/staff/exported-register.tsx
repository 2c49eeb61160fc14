import { View } from "@tarojs/components";
import { useState } from "react";
import type { Output } from "../../../contract";
import { serverNowMs } from "../../cloud/server-clock";
import { openFile } from "../../device/open-file";
import { BigButton } from "../../ui/big-button";
import { Notice } from "../../ui/notice";

const openWord = process.env.TARO_ENV === "weapp" ? "打开" : "下载";

/** The file that was made, to be opened while its address lasts. */
export function ExportedRegister({ made }: { made: Output<"reports.exportRegister"> }) {
  const [problem, setProblem] = useState<string | null>(null);
  const [isOpening, setOpening] = useState(false);
  const open = async () => {
    if (serverNowMs() > made.expiresAtMs) {
      setProblem("时间过了，请再导出一次。");
      return;
    }
    setOpening(true);
    const isOpen = await openFile(made.url, "事项台账.xlsx");
    setOpening(false);
    setProblem(isOpen ? null : "没打开。请看看网络，再点一次。");
  };
  return (
    <View className="staff-made">
      <Notice
        kind="success"
        text={made.rows === 0 ? "导出好了，这个范围里没有事项。" : `导出好了，一共 ${made.rows} 件。`}
      />
      {problem ? <Notice kind="error" text={problem} /> : null}
      <BigButton
        kind="second"
        text={`${openWord}台账`}
        isRunning={isOpening}
        runningText="正在打开…"
        onPress={() => void open()}
      />
      <View className="staff-text">一刻钟内可以打开；云上的文件一天后删除。</View>
    </View>
  );
}
