import { View } from "@tarojs/components";
import type { Output } from "../../../contract";
import { useCall } from "../../cloud/use-call";
import { BigButton } from "../../ui/big-button";
import { Card } from "../../ui/card";
import { ChoiceChips } from "../../ui/choice-chips";
import { Loaded } from "../../ui/loaded";
import { Notice } from "../../ui/notice";
import { TextArea } from "../../ui/text-area";
import { TextField } from "../../ui/text-field";
import { TwoColumns } from "../../ui/two-columns";
import { otherCategory, useTold, type QuestionsToDraw, type Told, type WantedToChoose } from "./use-told";

const nothing = {};
type Category = Output<"orders.showHome">["categories"][number];

type FormProps = {
  caller: { personId: string; words: string };
  wanted: WantedToChoose;
  questions: QuestionsToDraw;
  onBack: () => void;
};

/** The order of the one who rings up: filled in as usual, read back, then registered. */
export function PhoneOrderForm(props: FormProps) {
  const home = useCall("orders.showHome", nothing);
  return <Loaded reading={home}>{({ categories }) => <Form {...props} categories={categories} />}</Loaded>;
}

function Form({ caller, wanted, questions, onBack, categories }: FormProps & { categories: readonly Category[] }) {
  const told = useTold(caller.personId, wanted, categories);
  const form = (
    <Card title={`为 ${caller.words} 登记`}>
      <ChoiceChips
        label="要帮什么忙"
        choices={categories.map((one) => ({ value: one.categoryId, text: one.name }))}
        chosen={[told.categoryId]}
        onChange={([chosen]) => chosen && told.change(otherCategory(chosen))}
      />
      <TextArea
        label="怎么说的"
        value={told.text}
        placeholder={told.usualText}
        onChange={(text) => told.change({ text })}
      />
      {told.category
        ? questions({
            category: told.category,
            answers: told.answers,
            slotCount: told.slotCount,
            onAnswer: (fieldId, value) => told.change({ answers: { ...told.answers, [fieldId]: value } }),
            onSlots: (slotCount) => told.change({ slotCount }),
          })
        : null}
      {wanted.choice}
      <TextField
        label="回电找谁"
        value={told.callbackName}
        maxLength={20}
        placeholder="本人，或邻居、家人的名字"
        onChange={(callbackName) => told.change({ callbackName })}
      />
      <TextField
        label="回电号码"
        kind="phone"
        value={told.callbackPhone}
        maxLength={11}
        placeholder="11 位手机号"
        onChange={(callbackPhone) => told.change({ callbackPhone })}
      />
    </Card>
  );
  return <TwoColumns list={form} detail={<ReadBack told={told} onBack={onBack} />} />;
}

function ReadBack({ told, onBack }: { told: Told; onBack: () => void }) {
  const { error, isReady, isRead, isRunning, publish, read, sentence } = told;
  return (
    <Card title="复述给居民听">
      <View className="phone-order-sentence">{isReady ? sentence : "填好上面几项，这里会出现要念的话。"}</View>
      <ChoiceChips
        label="念过了吗"
        choices={[{ value: "read", text: "念过了，居民说对" }]}
        chosen={isRead ? ["read"] : []}
        onChange={read}
      />
      {error ? <Notice kind="error" text={error.sentence} /> : null}
      <BigButton
        text="登记这一单"
        isRunning={isRunning}
        runningText="正在登记…"
        isDisabled={!isRead}
        whyDisabled={isReady ? "先念给居民听" : "还有没填好的"}
        onPress={() => void publish()}
      />
      <BigButton kind="quiet" text="换一位居民" isDisabled={isRunning} onPress={onBack} />
    </Card>
  );
}
