import { View } from "@tarojs/components";
import type { Output } from "../../../contract";
import { useCall } from "../../cloud/use-call";
import { goTo } from "../../device/go-to";
import { sayMinutes } from "../../time/say-time";
import { Card } from "../../ui/card";
import { Facts } from "../../ui/facts";
import { ListRow } from "../../ui/list-row";
import { Loaded } from "../../ui/loaded";
import { ProgressLine } from "../../ui/progress-line";
import { Section } from "../../ui/section";
import { starLevelWords } from "../../ui/star-level-words";
import { StarsShown } from "../../ui/stars-shown";
import { hoursOfStars, ruleWords } from "./rule-words";
import { sayRating } from "./say-rating";
import "./stars.scss";

const nothing = {};
type Star = Output<"stars.showMine">["star"];

/** My stars: how many, what is missing, how it is counted. */
export function MyStars({ communityPhone }: { communityPhone: string | null }) {
  const reading = useCall("stars.showMine", nothing);
  return (
    <Loaded reading={reading} phone={communityPhone}>
      {({ rule, star }) => (
        <>
          <StarCard star={star} />
          <Card title="邻居的评价">
            {star.ratings === 0 ? (
              <View>还没有人评价。办好一件事，邻居评过就有。</View>
            ) : (
              <StarsShown stars={star.mean} word={sayRating(star.mean, star.ratings)} />
            )}
          </Card>
          <Card>
            <ListRow
              title="排行榜"
              icon="board"
              note="本楼、社区、街道，也可以不上榜"
              onPress={() => goTo("/packages/me/ranks/index")}
            />
            <ListRow
              title="时间银行"
              icon="clock"
              note="办了多少事，得了什么"
              onPress={() => goTo("/packages/me/time-bank/index")}
            />
          </Card>
          <Section title="星级怎么算">
            <Card>
              <Facts facts={hoursOfStars(rule)} />
              <View className="star-lines">
                {ruleWords(rule).map((sentence) => (
                  <View key={sentence} className="star-line">
                    {sentence}
                  </View>
                ))}
              </View>
            </Card>
          </Section>
        </>
      )}
    </Loaded>
  );
}

function StarCard({ star }: { star: Star }) {
  const { level, minutes, minutesToNext, missing, services } = star;
  const percent = minutesToNext === null ? 100 : (minutes / (minutes + minutesToNext)) * 100;
  return (
    <Card>
      <StarsShown stars={level} word={starLevelWords(level)} />
      <ProgressLine percent={percent} words={`服务了 ${services} 次，共 ${sayMinutes(minutes)}`} />
      <View className="star-lines">
        {missing.map((sentence) => (
          <View key={sentence} className="star-line">
            {sentence}
          </View>
        ))}
      </View>
    </Card>
  );
}
