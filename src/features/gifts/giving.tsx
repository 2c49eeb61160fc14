import { View } from "@tarojs/components";
import { useState } from "react";
import type { Output } from "../../../contract";
import { useCall } from "../../cloud/use-call";
import { useChange } from "../../cloud/use-change";
import { goTo } from "../../device/go-to";
import { BigButton } from "../../ui/big-button";
import { Card } from "../../ui/card";
import { ChoiceChips } from "../../ui/choice-chips";
import { EmptyState } from "../../ui/empty-state";
import { Facts } from "../../ui/facts";
import { Loaded } from "../../ui/loaded";
import { Notice } from "../../ui/notice";
import { SheetConfirm } from "../../ui/sheet-confirm";
import { TextField } from "../../ui/text-field";
import { amountsToGive, giftMissing, pointsTyped } from "./gift-amount";
import "./gifts.scss";

type Giver = Output<"points.showGiving">;

const nothing = {};

/** Points for somebody of one's family: whom, how many, and what is left afterwards. */
export function Giving({ communityPhone }: { communityPhone: string | null }) {
  const reading = useCall("points.showGiving", nothing);
  const [said, setSaid] = useState<string | null>(null);
  const given = (sentence: string) => {
    setSaid(sentence);
    void reading.reload();
  };
  return (
    <>
      {said ? <Notice kind="success" text={said} onClose={() => setSaid(null)} /> : null}
      <Loaded reading={reading} phone={communityPhone}>
        {(giver) =>
          giver.family.length === 0 ? (
            <EmptyState
              icon="family"
              title="还没有绑定家人"
              text="先绑定家人，再把积分送给他。"
              action={{ text: "去绑定家人", onPress: () => goTo("/packages/me/family/index") }}
            />
          ) : (
            <GiveForm giver={giver} onGiven={given} />
          )
        }
      </Loaded>
    </>
  );
}

function GiveForm({ giver, onGiven }: { giver: Giver; onGiven: (sentence: string) => void }) {
  const { family } = giver;
  const [personId, setPersonId] = useState(family.length === 1 ? (family[0]?.personId ?? null) : null);
  const [typed, setTyped] = useState("");
  const [isAsked, setAsked] = useState(false);
  const receiver = family.find((one) => one.personId === personId);
  const points = pointsTyped(typed);
  const missing = giftMissing(giver, receiver !== undefined, points);
  const nameOf = (one: Giver["family"][number]) => `${one.relationWord}${one.nameMasked}`;
  return (
    <>
      <Card title="送给谁">
        <ChoiceChips
          label="送给哪位家人"
          isLabelHidden
          choices={family.map((one) => ({ value: one.personId, text: nameOf(one) }))}
          chosen={personId === null ? [] : [personId]}
          onChange={([next]) => setPersonId(next ?? null)}
        />
      </Card>
      <HowMany giver={giver} typed={typed} onChange={setTyped} />
      <BigButton
        icon="gift"
        text="送给家人"
        isDisabled={missing !== null}
        whyDisabled={missing}
        onPress={() => setAsked(true)}
      />
      {receiver !== undefined && points !== null ? (
        <ConfirmGift
          isOpen={isAsked}
          giver={giver}
          receiver={{ personId: receiver.personId, name: nameOf(receiver) }}
          points={points}
          onClose={() => setAsked(false)}
          onGiven={(sentence) => {
            setAsked(false);
            setTyped("");
            onGiven(sentence);
          }}
        />
      ) : null}
    </>
  );
}

type HowManyProps = { giver: Giver; typed: string; onChange: (typed: string) => void };

/** What there is to give, and how much of it: a tap, or a number of one's own. */
function HowMany({ giver, typed, onChange }: HowManyProps) {
  const { available, leftThisYear, yearMaxPoints } = giver;
  const amounts = amountsToGive(giver);
  return (
    <Card title="送多少">
      <Facts
        facts={[
          { name: "我能用的", value: `${available} 分` },
          { name: "今年还能送", value: `${leftThisYear} 分（一年最多 ${yearMaxPoints} 分）` },
        ]}
      />
      {amounts.length === 0 ? null : (
        <>
          <ChoiceChips
            label="送几分"
            choices={amounts.map((amount) => ({ value: String(amount), text: `${amount} 分` }))}
            chosen={[typed]}
            onChange={([next]) => onChange(next ?? "")}
          />
          <TextField
            label="或写几分"
            kind="digits"
            value={typed}
            maxLength={5}
            placeholder="例如：15"
            isOptional
            onChange={onChange}
          />
        </>
      )}
    </Card>
  );
}

type ConfirmGiftProps = {
  isOpen: boolean;
  giver: Giver;
  receiver: { personId: string; name: string };
  points: number;
  onClose: () => void;
  onGiven: (sentence: string) => void;
};

/** Both of the giver's balances, before and after; what the other has is the other's. */
function ConfirmGift({ isOpen, giver, receiver, points, onClose, onGiven }: ConfirmGiftProps) {
  const { run, isRunning, error, clearError } = useChange("points.giveToFamily");
  const give = async () => {
    const reply = await run({ toPersonId: receiver.personId, points });
    if (reply.ok) onGiven(`送出去了，您还有 ${reply.value.balanceAfter} 分。`);
  };
  const close = () => {
    clearError();
    onClose();
  };
  return (
    <SheetConfirm
      isOpen={isOpen}
      title="送给家人"
      confirmText={`送出 ${points} 分`}
      isRunning={isRunning}
      runningText="正在送…"
      error={error?.sentence ?? null}
      onConfirm={() => void give()}
      onClose={close}
    >
      <Facts
        facts={[
          { name: "送给", value: receiver.name },
          { name: "送之前", value: `${giver.available} 分` },
          { name: "送之后", value: `${giver.available - points} 分` },
        ]}
      />
      <View className="gift-words">送出去不能收回。家人马上就能用，您两位都会收到消息。</View>
    </SheetConfirm>
  );
}
