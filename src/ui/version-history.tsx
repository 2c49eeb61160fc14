import { View } from "@tarojs/components";
import type { ReactNode } from "react";
import { sayWhen } from "../time/say-time";
import { useNow } from "../time/use-now";
import { Card } from "./card";
import { StatusChip } from "./status-chip";
import "./version-history.scss";

export type VersionEntry = {
  readonly version: number;
  readonly validFromMs: number;
  readonly why: string;
  readonly isMine: boolean;
  readonly isWithdrawn: boolean;
  readonly changes: readonly string[];
};

type VersionHistoryProps = {
  entries: readonly VersionEntry[];
  inForce: number | null;
  coming: readonly number[];
  /** What can be done about one that has not begun. */
  withdrawing: (version: number) => ReactNode;
};

/** Every version of a rule ever written, newest first. */
export function VersionHistory({ coming, entries, inForce, withdrawing }: VersionHistoryProps) {
  const nowMs = useNow();
  return (
    <Card title="改过几次">
      {entries.length === 0 ? <View className="version-why">还没有改过，用的是最初的规则。</View> : null}
      {entries.map((entry) => {
        const isComing = coming.includes(entry.version);
        return (
          <View key={entry.version} className="version-entry">
            <View className="version-head">
              <View>第 {entry.version} 版</View>
              <StatusChip {...standing(entry, isComing, inForce === entry.version)} />
            </View>
            <View className="version-why">
              {entry.validFromMs === 0 ? "一开始" : `${sayWhen(entry.validFromMs, nowMs)}起`}，{entry.why}
              {entry.isMine ? "（我改的）" : ""}
            </View>
            {entry.changes.map((change) => (
              <View key={change} className="version-change">
                {change}
              </View>
            ))}
            {isComing ? withdrawing(entry.version) : null}
          </View>
        );
      })}
    </Card>
  );
}

function standing({ isWithdrawn }: VersionEntry, isComing: boolean, isInForce: boolean) {
  if (isWithdrawn) return { word: "撤回了", tone: "quiet" } as const;
  if (isInForce) return { word: "正在用", tone: "done" } as const;
  return isComing ? ({ word: "还没到时候", tone: "waiting" } as const) : ({ word: "用过", tone: "quiet" } as const);
}
