import { View } from "@tarojs/components";
import type { Output } from "../../../contract";
import { useChange } from "../../cloud/use-change";
import { sayWhen } from "../../time/say-time";
import { useNow } from "../../time/use-now";
import { Card } from "../../ui/card";
import { ReasonStep } from "../../ui/reason-step";
import { StatusChip } from "../../ui/status-chip";
import "./categories.scss";

type Shown = Output<"categories.show">;
type Entry = Shown["history"][number];

type PolicyHistoryProps = { shown: Shown; mayEdit: boolean; onChanged: () => void };

/** Every policy ever written, newest first; one that has not begun can be taken back. */
export function PolicyHistory({ shown, mayEdit, onChanged }: PolicyHistoryProps) {
  const nowMs = useNow();
  const { run, error, isRunning } = useChange("categories.withdrawPolicy");
  const { categoryId, coming, history, inForce } = shown;
  return (
    <Card title="改过几次">
      {history.map((entry) => {
        const isComing = coming.some(({ version }) => version === entry.version);
        return (
          <View key={entry.version} className="policy-entry">
            <View className="policy-entry-head">
              <View>第 {entry.version} 版</View>
              <StatusChip {...standing(entry, isComing, inForce?.version === entry.version)} />
            </View>
            <View className="policy-why">
              {entry.validFromMs === 0 ? "一开始" : `${sayWhen(entry.validFromMs, nowMs)}起`}，{entry.why}
              {entry.isMine ? "（我改的）" : ""}
            </View>
            {entry.changes.map((change) => (
              <View key={change} className="policy-change">
                {change}
              </View>
            ))}
            {isComing && mayEdit ? (
              <ReasonStep
                button={{ text: `撤回第 ${entry.version} 版`, kind: "second" }}
                title="撤回还没生效的规则"
                follows="到时候仍照现在的规则办。"
                label="为什么撤回"
                reasons={["写错了", "先不改了"]}
                ownWords={{ label: "别的原因", placeholder: "写一句" }}
                confirm={{ text: "撤回", runningText: "正在撤回…" }}
                isRunning={isRunning}
                error={error?.sentence ?? null}
                send={async (why) => (await run({ categoryId, version: entry.version, why })).ok}
                onDone={onChanged}
                onStale={onChanged}
              />
            ) : null}
          </View>
        );
      })}
    </Card>
  );
}

function standing({ isWithdrawn }: Entry, isComing: boolean, isInForce: boolean) {
  if (isWithdrawn) return { word: "撤回了", tone: "quiet" } as const;
  if (isInForce) return { word: "正在用", tone: "done" } as const;
  return isComing ? ({ word: "还没到时候", tone: "waiting" } as const) : ({ word: "用过", tone: "quiet" } as const);
}
