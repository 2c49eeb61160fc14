import { View } from "@tarojs/components";
import { useState } from "react";
import type { Output } from "../../../contract";
import { useChange } from "../../cloud/use-change";
import { BigButton } from "../../ui/big-button";
import { ChoiceChips } from "../../ui/choice-chips";
import { ContactCard } from "../../ui/contact-card";
import { SheetConfirm } from "../../ui/sheet-confirm";
import { TextArea } from "../../ui/text-area";
import "./reveal-contact.scss";

const reasons = ["核实求助内容", "联系不上，帮着找人", "回访办得怎么样", "有急事要通知"] as const;

/** The contact of an order's resident, or of a person. */
export type RevealContactProps = { about: { orderId: string } | { personId: string } };

/** 查看电话: needs a reason, which the owner will read. The contact stays on this page only. */
export function RevealContact({ about }: RevealContactProps) {
  const [isAsking, setAsking] = useState(false);
  const [reason, setReason] = useState("");
  const [contact, setContact] = useState<Output<"people.revealContact"> | null>(null);
  const { run, isRunning, error, clearError } = useChange("people.revealContact");
  const isLacking = reason.trim() === "";
  const reveal = async () => {
    if (isLacking) return;
    const reply = await run({ ...about, reason: reason.trim() });
    if (!reply.ok) return;
    setContact(reply.value);
    setAsking(false);
  };
  const open = () => {
    clearError();
    setAsking(true);
  };
  if (contact !== null) {
    return (
      <View className="reveal-contact">
        <ContactCard name={contact.name} address={contact.address} phone={contact.phone} />
        <View className="text-second">{`居民会看到是您看的。今天还能看 ${contact.leftToday} 次。`}</View>
      </View>
    );
  }
  return (
    <View className="reveal-contact">
      <BigButton kind="second" icon="phone" text="查看电话" onPress={open} />
      <SheetConfirm
        isOpen={isAsking}
        title="为什么要看电话"
        confirmText={isLacking ? "先写原因" : "查看"}
        isRunning={isRunning}
        runningText="正在查看…"
        error={error?.sentence ?? null}
        onConfirm={() => void reveal()}
        onClose={() => setAsking(false)}
      >
        <ChoiceChips
          label="点一个原因，也可以自己写"
          choices={reasons.map((word) => ({ value: word, text: word }))}
          chosen={reasons.filter((word) => word === reason)}
          onChange={([chosen = ""]) => setReason(chosen)}
        />
        <TextArea
          label="居民会看到这句话"
          maxLength={60}
          value={reason}
          placeholder="比如：想问清楚要买哪种药"
          onChange={setReason}
        />
      </SheetConfirm>
    </View>
  );
}
