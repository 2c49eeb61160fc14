import { View } from "@tarojs/components";
import { goTo } from "../../device/go-to";
import type { Person } from "../../session/use-session";
import { sayMinutes } from "../../time/say-time";
import { Card } from "../../ui/card";
import { starLevelWords } from "../../ui/star-level-words";
import { StarsShown } from "../../ui/stars-shown";
import "./me-card.scss";

/** Who I am, and what I have gathered by helping. */
export function MeCard({ person }: { person: Person }) {
  const { name, phoneMasked, placeName, points, minutes, starLevel, volunteer } = person;
  const isVolunteer = volunteer?.status === "approved";
  return (
    <>
      <Card>
        <View className="me-name">{name}</View>
        <View className="text-second">{placeName}</View>
        <View className="text-second">{`电话 ${phoneMasked}`}</View>
        {isVolunteer && starLevel > 0 ? <StarsShown stars={starLevel} word={starLevelWords(starLevel)} /> : null}
        {isVolunteer && starLevel === 0 ? <View>志愿者</View> : null}
      </Card>
      <Card onPress={() => goTo("/packages/me/points/index")}>
        <View className="me-sums">
          <Sum name="能用的积分" value={String(points.available)} />
          <Sum name="服务时长" value={sayMinutes(minutes)} />
        </View>
      </Card>
    </>
  );
}

function Sum({ name, value }: { name: string; value: string }) {
  return (
    <View className="me-sum">
      <View className="me-sum-value">{value}</View>
      <View className="text-second">{name}</View>
    </View>
  );
}
