import { View } from "@tarojs/components";
import { useChange } from "../../cloud/use-change";
import { goTo } from "../../device/go-to";
import { sayWhen } from "../../time/say-time";
import { BigButton } from "../../ui/big-button";
import { Card } from "../../ui/card";
import { Facts } from "../../ui/facts";
import { ReasonStep } from "../../ui/reason-step";
import type { RequestView } from "./entry-view";

type RequestCardProps = {
  request: RequestView;
  nowMs: number;
  onAnswer: () => void;
  onChanged: (sentence: string) => void;
  onStale: () => void;
};

/** What a volunteer says is wrong, with the two answers there are: a correction, or why it stays. */
export function RequestCard({ request, nowMs, onAnswer, onChanged, onStale }: RequestCardProps) {
  const { isOwnMatter, name, phoneMasked, placeName, requestId, subjectAtMs, orderId, title, words } = request;
  const { run, isRunning, error } = useChange("entries.refuseRequest");
  return (
    <Card title={`${name}：${title}`}>
      <Facts
        facts={[
          { name: "说了什么", value: words },
          { name: "那一笔", value: subjectAtMs === null ? null : sayWhen(subjectAtMs, nowMs) },
          { name: "志愿者", value: `${name} ${phoneMasked}，${placeName}` },
          { name: "什么时候", value: sayWhen(request.askedAtMs, nowMs) },
        ]}
      />
      {isOwnMatter ? (
        <View className="entry-means">自己和家里人的事，请别的同事办。</View>
      ) : (
        <View className="entry-steps">
          <BigButton icon="edit" text="查过了，提更正" label={`查过了，提更正：${name}`} onPress={onAnswer} />
          {orderId === null ? null : (
            <BigButton
              kind="second"
              icon="list"
              text="看这一单"
              onPress={() => goTo("/packages/staff/order/index", { orderId })}
            />
          )}
          <ReasonStep
            button={{ text: "查过了，不用改", kind: "second" }}
            title={`不用改：${name}`}
            follows="志愿者会看到您写的原因。"
            label="为什么不用改"
            reasons={["查过，记的是对的", "当天没有签到", "已经更正过了"]}
            ownWords={{ label: "补充一句", placeholder: "例如：这一单按五十分钟记，和签到一致" }}
            confirm={{ text: "答复志愿者", runningText: "正在提交…" }}
            isRunning={isRunning}
            error={error?.sentence ?? null}
            send={async (reason) => (await run({ requestId, words: reason })).ok}
            onDone={() => onChanged("已答复志愿者。")}
            onStale={onStale}
          />
        </View>
      )}
    </Card>
  );
}
