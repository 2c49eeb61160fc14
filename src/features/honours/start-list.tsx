import { useState } from "react";
import { honourFacts, honourKinds, type HonourKind } from "../../../domain/honours/honour-kind";
import { serverNowMs } from "../../cloud/server-clock";
import { useChange } from "../../cloud/use-change";
import { BigButton } from "../../ui/big-button";
import { Card } from "../../ui/card";
import { ChoiceChips } from "../../ui/choice-chips";
import { Notice } from "../../ui/notice";
import "./honours.scss";
import { View } from "@tarojs/components";

/** An area one looks after. */
export type Place = { readonly areaId: string; readonly name: string };
type StartProps = { places: readonly Place[]; onStarted: (listId: string) => void; onCancel: () => void };

const kinds = honourKinds.map((value) => ({ value, text: honourFacts[value].title }));
const yearNow = (): number => new Date(serverNowMs() + 8 * 3_600_000).getUTCFullYear();

/** Which honour, for which place and year. It is then counted by the rule in force. */
export function StartList({ places, onStarted, onCancel }: StartProps) {
  const [areaId, setAreaId] = useState(places[0]?.areaId ?? "");
  const [kind, setKind] = useState<HonourKind>("volunteer");
  const [year, setYear] = useState(yearNow);
  const { error, isRunning, run } = useChange("honours.start");
  const start = async () => {
    const reply = await run({ areaId, kind, year, correctsListId: null });
    if (reply.ok) onStarted(reply.value.listId);
  };
  return (
    <Card title="开始评一项荣誉">
      <ChoiceChips label="评什么" choices={kinds} chosen={[kind]} onChange={([next]) => setKind(next ?? kind)} />
      <ChoiceChips
        label="哪一年"
        choices={[yearNow(), yearNow() - 1].map((one) => ({ value: String(one), text: `${one} 年` }))}
        chosen={[String(year)]}
        onChange={([next]) => setYear(Number(next ?? year))}
      />
      {places.length > 1 ? (
        <ChoiceChips
          label="哪里"
          choices={places.map((place) => ({ value: place.areaId, text: place.name }))}
          chosen={[areaId]}
          onChange={([next]) => setAreaId(next ?? areaId)}
        />
      ) : null}
      <Notice text="按现在的规则，从社区确认过的记录里数。数好以后先公示，再由另一位管理员定稿。" />
      {error ? <Notice kind="error" text={error.sentence} /> : null}
      <View className="honour-steps">
        <BigButton text="开始数" isRunning={isRunning} runningText="正在开始…" onPress={() => void start()} />
        <BigButton kind="quiet" text="先不了" isDisabled={isRunning} onPress={onCancel} />
      </View>
    </Card>
  );
}
