import { View } from "@tarojs/components";
import type { Output } from "../../../contract";
import { sayWhen } from "../../time/say-time";
import { Card } from "../../ui/card";
import { Why } from "../../ui/why";
import "./posting-card.scss";

type Posting = Output<"points.showAccount">["postings"][number];

/** One movement of points: what for, how many, what was left afterwards, and why just that many. */
export function PostingCard({ posting, nowMs }: { posting: Posting; nowMs: number }) {
  const { title, delta, balanceAfter, atMs, breakdown } = posting;
  return (
    <Card title={title} aside={<View className="posting-delta">{signed(delta)}</View>}>
      <View className="posting-foot">
        <View>{sayWhen(atMs, nowMs)}</View>
        <View>{`还有 ${balanceAfter} 分`}</View>
      </View>
      <Why breakdown={breakdown} />
    </Card>
  );
}

const signed = (delta: number): string => (delta > 0 ? `加 ${delta} 分` : delta < 0 ? `减 ${-delta} 分` : "不变");
