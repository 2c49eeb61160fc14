import { View } from "@tarojs/components";
import type { Output } from "../../../contract";
import { goTo } from "../../device/go-to";
import { sayWhen } from "../../time/say-time";
import { Card } from "../../ui/card";
import { Pressable } from "../../ui/pressable";
import { Why } from "../../ui/why";
import "./posting-card.scss";

type Posting = Output<"points.showAccount">["postings"][number];

/** One movement of points: what for, how many, what was left afterwards, and why just that many. */
export function PostingCard({ posting, nowMs }: { posting: Posting; nowMs: number }) {
  const { transferId, kind, title, pending, balanceAfter, atMs, breakdown } = posting;
  return (
    <Card title={title} aside={<View className="posting-delta">{moved(posting)}</View>}>
      <View className="posting-foot">
        <View>{sayWhen(atMs, nowMs)}</View>
        <View>
          {pending !== null && pending.points > 0 && pending.fromMs > nowMs
            ? `${sayWhen(pending.fromMs, nowMs)}起能用`
            : `还有 ${balanceAfter} 分`}
        </View>
      </View>
      <Why breakdown={breakdown} />
      {disputable.has(kind) ? (
        <Pressable
          className="posting-wrong"
          label={`这笔不对？${title}，${sayWhen(atMs, nowMs)}`}
          onPress={() => goTo("/packages/me/corrections/index", { transferId, title })}
        >
          这笔不对？
        </Pressable>
      ) : null}
    </Card>
  );
}

/** What others decided; one's own redeeming and giving one knows. */
const disputable: ReadonlySet<Posting["kind"]> = new Set([
  "award",
  "reversal",
  "expiry",
  "grant",
  "backfill",
  "correction",
]);

/** Earned points are counted once when they are earned; that they can be spent later is no more of them. */
function moved({ delta, kind, pending }: Posting): string {
  if (kind === "backfill") return "记时长";
  if (kind === "release") return `${delta} 分能用了`;
  const points = delta + (pending?.points ?? 0);
  if (kind === "award") return `得 ${points} 分`;
  return points > 0 ? `加 ${points} 分` : points < 0 ? `减 ${-points} 分` : "不变";
}
