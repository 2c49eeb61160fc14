import { View } from "@tarojs/components";
import { useState } from "react";
import { useChange } from "../../cloud/use-change";
import { BigButton } from "../../ui/big-button";
import { Card } from "../../ui/card";
import { Notice } from "../../ui/notice";
import { TextField } from "../../ui/text-field";
import type { Written } from "./offering-form";
import { piecesTyped } from "./pieces-typed";

type PriceOfferingProps = {
  written: Written & { offeringId: string };
  onPriced: (() => Promise<void>) | undefined;
};

/** What it costs; the community sets it, and vouchers issued before keep theirs. */
export function PriceOffering({ onPriced, written }: PriceOfferingProps) {
  const { canPrice, offeringId, pricePoints } = written;
  const [typed, setTyped] = useState(pricePoints === 0 ? "" : String(pricePoints));
  const [hint, setHint] = useState<string | null>(null);
  const { run, isRunning, error } = useChange("mall.priceOffering");
  const save = async () => {
    const points = piecesTyped(typed, 1);
    setHint(points === null ? "价格写 1 分以上的整数。" : null);
    if (points === null) return;
    if ((await run({ offeringId, pricePoints: points })).ok) await onPriced?.();
  };
  return (
    <Card title="价格">
      <View className="shop-figure">{pricePoints === 0 ? "还没定" : `${pricePoints} 分`}</View>
      {canPrice ? (
        <>
          {hint === null ? null : <Notice kind="warning" text={hint} />}
          {error ? <Notice kind="error" text={error.sentence} /> : null}
          <TextField
            label="几分换一件"
            kind="digits"
            maxLength={6}
            value={typed}
            placeholder="比如 30"
            hint="以前换的券还按原来的价"
            onChange={setTyped}
          />
          <BigButton
            kind="second"
            text="定这个价"
            isRunning={isRunning}
            runningText="正在定…"
            onPress={() => void save()}
          />
        </>
      ) : (
        <View className="text-second">价格由社区工作人员定。</View>
      )}
    </Card>
  );
}
