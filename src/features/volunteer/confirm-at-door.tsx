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

type Said = { outcome: Outcome | null; stars: Stars | null };
type ConfirmAtDoorProps = { orderId: string; onConfirmed: () => Promise<void>; onStale: () => void };

/** She has no phone: both fill it in together at the door, and her second code says that she agrees. */
export function ConfirmAtDoor({ orderId, onConfirmed, onStale }: ConfirmAtDoorProps) {
  const [isOpen, setOpen] = useState(false);
  const [said, setSaid] = useState<Said>({ outcome: null, stars: null });
  const [isAskingCode, setAskingCode] = useState(false);
  const close = () => {
    setOpen(false);
    setAskingCode(false);
  };
  return (
    <View className="door-confirm">
      <BigButton kind="second" icon="key" text="老人没有手机？请报完工码" onPress={() => setOpen(true)} />
      {isAskingCode ? (
        <AskDoneCode
          isOpen={isOpen}
          orderId={orderId}
          said={said}
          onClose={close}
          onConfirmed={onConfirmed}
          onStale={onStale}
        />
      ) : (
        <AskHer isOpen={isOpen} said={said} onSaid={setSaid} onClose={close} onNext={() => setAskingCode(true)} />
      )}
    </View>
  );
}

type AskHerProps = {
  isOpen: boolean;
  said: Said;
  onSaid: (said: Said) => void;
  onNext: () => void;
  onClose: () => void;
};

function AskHer({ isOpen, said, onSaid, onNext, onClose }: AskHerProps) {
  const { outcome, stars } = said;
  const footer = (
    <BigButton
      text="下一步，报完工码"
      isDisabled={outcome === null || stars === null}
      whyDisabled="先问老人这两样"
      onPress={onNext}
    />
  );
  return (
    <Sheet isOpen={isOpen} title="和老人一起填" onClose={onClose} footer={footer}>
      <View className="serve-note">念给老人听，老人怎么说就怎么点。</View>
      <ChoiceChips
        label="事情办得怎么样"
        choices={outcomes}
        chosen={outcome === null ? [] : [outcome]}
        onChange={([chosen]) => onSaid({ ...said, outcome: chosen ?? null })}
      />
      <View className="kept-line">老人满意吗</View>
      <StarRate label="老人满意吗" value={stars} onChange={(next) => onSaid({ ...said, stars: next })} />
    </Sheet>
  );
}

type AskDoneCodeProps = ConfirmAtDoorProps & { isOpen: boolean; said: Said; onClose: () => void };

function AskDoneCode({ isOpen, orderId, said, onClose, onConfirmed, onStale }: AskDoneCodeProps) {
  const [doneCode, setDoneCode] = useState("");
  const { run, isRunning, error, clearError } = useChange("orders.confirmAtDoor");
  const { outcome, stars } = said;
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
  const footer = (
    <BigButton
      text="替老人确认"
      isRunning={isRunning}
      runningText="正在确认…"
      isDisabled={doneCode.length < CODE_LENGTH}
      onPress={() => void confirm()}
    />
  );
  return (
    <Sheet isOpen={isOpen} title="请老人报完工码" onClose={onClose} footer={footer}>
      <View className="serve-note">就是登记时社区念给老人的第二个码。</View>
      {error ? <Notice kind="error" text={error.sentence} /> : null}
      <NumberPad label="四位完工码" value={doneCode} length={CODE_LENGTH} isDisabled={isRunning} onChange={type} />
    </Sheet>
  );
}
