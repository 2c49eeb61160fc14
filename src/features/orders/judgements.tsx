import { View } from "@tarojs/components";
import { sayMinutes } from "../../time/say-time";
import { Card } from "../../ui/card";
import { qualityWords } from "../../../domain/ratings/quality-words";
import { starWords } from "../../ui/star-rate";
import { StarsShown } from "../../ui/stars-shown";
import { outcomeWords } from "./outcome-words";
import type { OrderView } from "./order-view";
import { VoicePlayer } from "../../ui/voice-player";
import { Why } from "../../ui/why";

/** What the resident said, what the community said, and what it brought the one who looks. */
export function Judgements({ order }: { order: OrderView }) {
  const { rating, evaluation, awarded, ratingVoice, relation } = order;
  return (
    <>
      {rating ? (
        <Card title={relation === "requester" ? "我的评价" : "居民的评价"}>
          <View className="judgement-word">{outcomeWords[rating.outcome]}</View>
          <StarsShown stars={rating.stars} word={starWords[rating.stars]} />
          {rating.byRule ? <View className="text-second">三天没有回复，按规则算已解决。</View> : null}
          {rating.tags.length > 0 ? <View>{rating.tags.join("、")}</View> : null}
          {rating.comment ? <View>{rating.comment}</View> : null}
          {ratingVoice ? <VoicePlayer {...ratingVoice} what="我说的" /> : null}
        </Card>
      ) : null}
      {evaluation ? (
        <Card title="社区评单">
          <View className="judgement-word">{outcomeWords[evaluation.outcome]}</View>
          <StarsShown stars={evaluation.quality} word={qualityWords[evaluation.quality]} />
          {evaluation.comment ? <View>{evaluation.comment}</View> : null}
          {evaluation.recheck ? <View>{`现场复核：${evaluation.recheck}`}</View> : null}
        </Card>
      ) : null}
      {awarded ? (
        <Card title="我得到的">
          <View className="judgement-word">
            {awarded.isReversed
              ? `改判收回 ${awarded.points} 分`
              : `${awarded.points} 分，${sayMinutes(awarded.minutes)}`}
          </View>
          <Why breakdown={awarded.breakdown} />
        </Card>
      ) : null}
    </>
  );
}
