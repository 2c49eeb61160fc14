import { View } from "@tarojs/components";
import { useChange } from "../../cloud/use-change";
import { sayWhen } from "../../time/say-time";
import { BigButton } from "../../ui/big-button";
import { classNames } from "../../ui/class-names";
import { Notice } from "../../ui/notice";
import { StatusChip } from "../../ui/status-chip";
import type { Said } from "./said";

type SaidBubbleProps = { said: Said; nowMs: number; mayDecide: boolean; onDecided: () => void };

const sideWords = { requester: "求助人", taker: "志愿者", staff: "" } as const;

/** One thing somebody said; one's own stands at the right. */
export function SaidBubble({ said, nowMs, mayDecide, onDecided }: SaidBubbleProps) {
  const { isMine, name, saidAtMs, side, state, text } = said;
  const who = isMine ? "我" : `${sideWords[side]} ${name}`.trim();
  return (
    <View className={classNames("said", isMine && "said-mine")}>
      <View className="said-who">{`${who} · ${sayWhen(saidAtMs, nowMs)}`}</View>
      <View className="said-text">{text}</View>
      {state === "held" ? <StatusChip word={mayDecide ? "拿不准，等您定" : "社区看过再发"} tone="waiting" /> : null}
      {state === "withheld" ? <StatusChip word="没有发给对方" tone="quiet" /> : null}
      {state === "held" && mayDecide ? <HeldDecision messageId={said.messageId} onDecided={onDecided} /> : null}
    </View>
  );
}

/** The content check was in doubt; a person decides. */
function HeldDecision({ messageId, onDecided }: { messageId: string; onDecided: () => void }) {
  const { run, isRunning, error } = useChange("thread.decideHeld");
  const decide = async (decision: "show" | "withhold") => {
    const reply = await run({ messageId, decision });
    if (reply.ok || reply.code === "WRONG_STATUS") onDecided();
  };
  return (
    <View className="said-decision">
      {error ? <Notice kind="error" text={error.sentence} /> : null}
      <BigButton text="可以发" isRunning={isRunning} runningText="正在记…" onPress={() => void decide("show")} />
      <BigButton kind="second" text="不能发" isDisabled={isRunning} onPress={() => void decide("withhold")} />
    </View>
  );
}
