import { View } from "@tarojs/components";
import { useState } from "react";
import { BigButton } from "../../ui/big-button";
import { AskWriteOff } from "./ask-write-off";
import { EnterCount } from "./enter-count";
import { ReceiveStock } from "./receive-stock";
import type { StockLine } from "./shelf-columns";
import type { StepProps } from "./stock-step";

type StockStepsProps = { line: StockLine; isKeeper: boolean; onDone: (sentence: string) => void };

/** What can be done about a thing's stock: the keeper takes in and reports losses; anybody who looks after the shop counts. */
export function StockSteps({ isKeeper, line, onDone }: StockStepsProps) {
  const [open, setOpen] = useState<"receive" | "count" | "writeOff" | null>(null);
  const step: StepProps = {
    line,
    onClose: () => setOpen(null),
    onDone: (sentence) => {
      setOpen(null);
      onDone(sentence);
    },
  };
  return (
    <View className="shop-steps">
      {isKeeper ? <BigButton icon="truck" text="入库" onPress={() => setOpen("receive")} /> : null}
      <BigButton kind="second" icon="search" text="盘点" onPress={() => setOpen("count")} />
      {isKeeper ? (
        <BigButton
          kind="second"
          icon="alert"
          text="报损"
          isDisabled={line.available === 0}
          whyDisabled="没有能报损的"
          onPress={() => setOpen("writeOff")}
        />
      ) : null}
      {open === "receive" ? <ReceiveStock {...step} /> : null}
      {open === "count" ? <EnterCount {...step} /> : null}
      {open === "writeOff" ? <AskWriteOff {...step} /> : null}
    </View>
  );
}
