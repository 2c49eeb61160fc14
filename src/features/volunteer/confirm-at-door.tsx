import { View } from "@tarojs/components";
import { useState } from "react";
import type { Outcome } from "../../../domain/orders/outcome";
import { useChange } from "../../cloud/use-change";
import { BigButton } from "../../ui/big-button";
import { ChoiceChips } from "../../ui/choice-chips";
import { Notice } from "../../ui/notice";
import { NumberPad } from "../../ui/number-pad";
import { Sheet } from "../../ui/sheet";
import { StarRate, type Stars } from "../../ui/star-rate";

const CODE_LENGTH = 4;
const outcomes: readonly { value: Outcome; text: string }[] = [
  { value: "solved", text: "解决了" },
  { value: "partly", text: "解决了一些" },
  { value: "unsolved", text: "没解决" },
];

type ConfirmAtDoorProps = { orderId: string; onConfirmed: () => Promise<void>; onStale: () => void };

/** She has no phone: both fill it in together at the door, and her second code says that she agrees. */
export function ConfirmAtDoor({ orderId, onConfirmed, onStale }: ConfirmAtDoorProps) {
  const [isOpen, setOpen] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [stars, setStars] = useState<Stars | null>(null);
  const [doneCode, setDoneCode] = useState("");
  const { run, isRunning, error, clearError } = useChange("orders.confirmAtDoor");
  const confirm = async () => {
    if (outcome === null || stars === null) return;
    const reply = await run({ orderId, doneCode, outcome, stars });
    if (reply.ok) await onConfirmed();
    else if (reply.code === "WRONG_CODE") setDoneCode("");
    else if (reply.code === "WRONG_STATUS") onStale();
  };
  const type = (next: string) => {
    clearError();
    setDoneCode(next);
  };
  const isReady = outcome !== null && stars !== null && doneCode.length === CODE_LENGTH;
  const footer = (
    <BigButton
      text="替她确认"
      isRunning={isRunning}
      runningText="正在确认…"
      isDisabled={!isReady}
      whyDisabled="三样都要：结果、满意不满意、完工码"
      onPress={() => void confirm()}
    />
  );
  return (
    <>
      <BigButton kind="second" icon="key" text="老人没有手机？请她报完工码" onPress={() => setOpen(true)} />
      <Sheet isOpen={isOpen} title="和老人一起填" onClose={() => setOpen(false)} footer={footer}>
        <View className="serve-note">念给她听，她怎么说就怎么点。</View>
        <ChoiceChips
          label="事情办得怎么样"
          choices={outcomes}
          chosen={outcome === null ? [] : [outcome]}
          onChange={([chosen]) => setOutcome(chosen ?? null)}
        />
        <StarRate label="她满意吗" value={stars} onChange={setStars} />
        <View className="serve-note">满意了，再请她报四位完工码：社区电话里告诉过她。</View>
        {error ? <Notice kind="error" text={error.sentence} /> : null}
        <NumberPad label="四位完工码" value={doneCode} length={CODE_LENGTH} isDisabled={isRunning} onChange={type} />
      </Sheet>
    </>
  );
}
