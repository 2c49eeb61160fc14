import { View } from "@tarojs/components";
import { Pressable } from "../../ui/pressable";
import type { TeamView } from "./team-view";
import "./teams.scss";

type MemberRowProps = { member: TeamView["members"][number]; action: string; onPress: () => void };

/** One volunteer with the one thing to do about him here. */
export function MemberRow({ member: { name, phoneMasked, placeName, skills }, action, onPress }: MemberRowProps) {
  const know = skills.length === 0 ? "" : ` · 会${skills.join("、")}`;
  return (
    <View className="team-member">
      <View className="team-member-words">
        <View>{`${name} ${phoneMasked}`}</View>
        <View className="team-member-note">{`${placeName}${know}`}</View>
      </View>
      <Pressable className="team-member-step" label={`${action}：${name}`} onPress={onPress}>
        {action}
      </Pressable>
    </View>
  );
}
