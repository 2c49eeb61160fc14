import { View } from "@tarojs/components";
import { useState } from "react";
import { useChange } from "../../cloud/use-change";
import { BigButton } from "../../ui/big-button";
import { Card } from "../../ui/card";
import { Facts } from "../../ui/facts";
import { SheetConfirm } from "../../ui/sheet-confirm";
import type { TeamView } from "./team-view";

type TeamCardProps = { team: TeamView; onEdit: () => void; onClosed: () => void };

/** One team: who leads it and who is in it. */
export function TeamCard({ team, onEdit, onClosed }: TeamCardProps) {
  const { leaderId, members, name, placeName, teamId } = team;
  const [isAsked, setAsked] = useState(false);
  const { run, isRunning, error } = useChange("teams.close");
  const close = async () => {
    if ((await run({ teamId })).ok) onClosed();
  };
  return (
    <Card title={name}>
      <Facts
        facts={[
          { name: "在哪里", value: placeName },
          { name: "队长", value: members.find(({ personId }) => personId === leaderId)?.name ?? null },
          { name: `队员 ${members.length} 人`, value: members.map((one) => one.name).join("、") },
        ]}
      />
      <View className="team-steps">
        <BigButton kind="second" icon="edit" text="改队员" label={`改队员：${name}`} onPress={onEdit} />
        <BigButton kind="quiet" text="解散" label={`解散：${name}`} onPress={() => setAsked(true)} />
      </View>
      <SheetConfirm
        isOpen={isAsked}
        title={`解散${name}吗`}
        confirmText="解散"
        kind="danger"
        isRunning={isRunning}
        error={error?.sentence ?? null}
        onConfirm={() => void close()}
        onClose={() => setAsked(false)}
      >
        <View>队员还是志愿者，手上的单子不变，只是不再一起派单。</View>
      </SheetConfirm>
    </Card>
  );
}
