import { View } from "@tarojs/components";
import { useState } from "react";
import { useChange } from "../../cloud/use-change";
import { BigButton } from "../../ui/big-button";
import { ReasonStep } from "../../ui/reason-step";
import { SheetConfirm } from "../../ui/sheet-confirm";
import { matterEffect, matterSentence, type StockMatter } from "./stock-matter-words";

type DecideProps = { matter: StockMatter; onDecided: (sentence: string) => void; onStale: () => void };

const reasons = ["再数一遍", "请附上说明", "东西还能用"];

/** Yes, with what it does to the book; or no, with the reason they are told. */
export function DecideStockMatter({ matter, onDecided, onStale }: DecideProps) {
  const { matterId, offeringTitle } = matter;
  const [isAsked, setAsked] = useState(false);
  const { run, isRunning, error, clearError } = useChange("mall.decideStockMatter");
  const approve = async () => {
    if ((await run({ matterId, decision: "approve", reason: "" })).ok)
      onDecided(`${offeringTitle}：同意了，已经记账。`);
  };
  const close = () => {
    setAsked(false);
    if (error !== null) onStale();
    clearError();
  };
  return (
    <View className="shop-steps">
      <BigButton icon="check" text="同意" label={`同意：${offeringTitle}`} onPress={() => setAsked(true)} />
      <ReasonStep
        button={{ text: "不同意", kind: "quiet" }}
        title={`不同意${offeringTitle}的${matter.kind === "writeOff" ? "报损" : "盘点结果"}`}
        label="为什么"
        reasons={reasons}
        ownWords={{ label: "别的原因", placeholder: "写给店里看" }}
        confirm={{ text: "不同意", runningText: "正在提交…" }}
        isRunning={isRunning}
        error={error?.sentence ?? null}
        send={async (reason) => (await run({ matterId, decision: "refuse", reason })).ok}
        onDone={() => onDecided(`${offeringTitle}：没有同意，已经告诉他们。`)}
        onStale={onStale}
      />
      <SheetConfirm
        isOpen={isAsked}
        title={`同意${offeringTitle}吗`}
        confirmText="同意记账"
        isRunning={isRunning}
        error={error?.sentence ?? null}
        onConfirm={() => void approve()}
        onClose={close}
      >
        <View>{matterSentence(matter)}</View>
        <View>{matterEffect(matter)}</View>
      </SheetConfirm>
    </View>
  );
}
