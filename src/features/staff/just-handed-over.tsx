import { View } from "@tarojs/components";
import { sayWhen } from "../../time/say-time";
import { useNow } from "../../time/use-now";
import { Card } from "../../ui/card";
import { UndoHandingOver } from "./undo-handing-over";
import type { KeeperVoucher } from "./use-voucher-check";

/** A voucher of the last minutes, to be taken back if it was a mistake. */
export function JustHandedOver({ voucher, onUndone }: { voucher: KeeperVoucher; onUndone: () => void }) {
  const nowMs = useNow();
  const { closedAtMs, offeringTitle, personNameMasked } = voucher;
  if (closedAtMs === null) return null;
  return (
    <Card title={`${personNameMasked} · ${offeringTitle}`}>
      <View className="text-second">{`${sayWhen(closedAtMs, nowMs)}核销`}</View>
      <UndoHandingOver voucher={{ ...voucher, closedAtMs }} onUndone={onUndone} />
    </Card>
  );
}
