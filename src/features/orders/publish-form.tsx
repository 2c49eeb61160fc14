import { View } from "@tarojs/components";
import type { Person } from "../../session/use-session";
import { useNow } from "../../time/use-now";
import { Card } from "../../ui/card";
import { EmptyState } from "../../ui/empty-state";
import { Icon } from "../../ui/icon";
import { TextArea } from "../../ui/text-area";
import { goTo } from "../../device/go-to";
import { dangerIn } from "../../../domain/orders/danger-words";
import { BeneficiaryChoice } from "./beneficiary-choice";
import { DangerCalls } from "./danger-calls";
import { MoreToSay } from "./more-to-say";
import { ServicePromises } from "./service-promises";
import { ServiceQuestions } from "./service-questions";
import { UsualTexts } from "./usual-texts";
import type { Publishing } from "./use-publish";
import { WantedChoice } from "./wanted-choice";
import { WeeklyChoice } from "./weekly-choice";
import "./publish-form.scss";

/** One card that is already filled in: whoever wants the usual only taps 发布. */
export function PublishForm({ publishing, person }: { publishing: Publishing; person: Person | null | undefined }) {
  const nowMs = useNow();
  const { beneficiaryId, category, change, draft, text } = publishing;
  const danger = dangerIn([text, ...Object.values(publishing.answers)].join("\n"));
  if (!category)
    return (
      <EmptyState
        title="这类帮忙暂时没有了"
        text="请回首页选别的，或打电话给社区。"
        action={{ text: "回首页", onPress: () => goTo("/pages/home/index") }}
      />
    );
  return (
    <Card title={category.name}>
      {danger ? <DangerCalls callFirst={danger.callFirst} /> : null}
      <TextArea
        label="要帮什么忙"
        value={text}
        placeholder={category.usualText}
        error={text.trim() === "" ? "写一句要帮什么忙" : null}
        onChange={(value) => change({ text: value })}
      />
      <UsualTexts templates={category.templates} text={text} onChoose={(chosen) => change({ text: chosen })} />
      <WantedChoice
        kind={draft.kind}
        agreed={draft.agreed}
        nowMs={nowMs}
        onKind={(kind) => change({ kind })}
        onAgreed={(agreed) => change({ agreed })}
      />
      {draft.kind === "agreed" ? (
        <WeeklyChoice
          wish={publishing.weekly}
          agreed={draft.agreed}
          nowMs={nowMs}
          onChange={(weekly) => change({ weekly })}
        />
      ) : null}
      <ServiceQuestions
        category={category}
        answers={publishing.answers}
        slotCount={publishing.slotCount}
        onAnswer={(fieldId, value) => change({ answers: { ...draft.answers, [fieldId]: value } })}
        onSlots={(slotCount) => change({ slotCount })}
      />
      <BeneficiaryChoice
        family={person?.family ?? []}
        beneficiaryId={beneficiaryId}
        onChange={(beneficiaryId) => change({ beneficiaryId })}
      />
      <MoreToSay publishing={publishing} />
      <Assurances category={category} placeName={beneficiaryId === null ? (person?.placeName ?? null) : null} />
    </Card>
  );
}

/** What one wants to be sure of before asking strangers to the door. */
type AssurancesProps = { category: NonNullable<Publishing["category"]>; placeName: string | null };

function Assurances({ category, placeName }: AssurancesProps) {
  return (
    <View className="publish-assurances">
      <View className="publish-assurance">
        <Icon name="place" />
        <View>
          {placeName
            ? `地点：${placeName}。门牌只给接单的志愿者看。`
            : "地点：家人登记的地址。门牌只给接单的志愿者看。"}
        </View>
      </View>
      <View className="publish-assurance">
        <Icon name="heart" />
        <View>志愿者不会收钱。</View>
      </View>
      <ServicePromises rules={category.rules} />
      {category.mustReview ? (
        <View className="publish-assurance">
          <Icon name="clock" />
          <View>社区先看一眼，再发给志愿者。</View>
        </View>
      ) : null}
      <View className="publish-assurance">
        <Icon name="alert" />
        <View>急病、着火、遇险，请先打 120、119、110。</View>
      </View>
    </View>
  );
}
