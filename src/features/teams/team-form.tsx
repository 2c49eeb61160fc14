import { View } from "@tarojs/components";
import { useState } from "react";
import { teamMembersMax } from "../../../domain/teams/team";
import { useChange } from "../../cloud/use-change";
import { BigButton } from "../../ui/big-button";
import { Card } from "../../ui/card";
import { ChoiceChips } from "../../ui/choice-chips";
import { Notice } from "../../ui/notice";
import { Section } from "../../ui/section";
import { TextField } from "../../ui/text-field";
import { TwoColumns } from "../../ui/two-columns";
import { MemberRow } from "./member-row";
import type { TeamView } from "./team-view";
import { VolunteerSearch } from "./volunteer-search";

type TeamFormProps = { team: TeamView | null; areaId: string; onSaved: () => void; onCancel: () => void };

/** A team's name, its members and who of them leads. */
export function TeamForm({ team, areaId, onSaved, onCancel }: TeamFormProps) {
  const [name, setName] = useState(team?.name ?? "");
  const [members, setMembers] = useState(team?.members ?? []);
  const [leaderId, setLeaderId] = useState(team?.leaderId ?? "");
  const { run, isRunning, error } = useChange("teams.save");
  const ids = members.map(({ personId }) => personId);
  const leads = ids.includes(leaderId) ? leaderId : (ids[0] ?? "");
  const missing = name.trim() === "" ? "先起个队名" : ids.length === 0 ? "先找一位队员" : null;
  const save = async () => {
    const wish = { name: name.trim(), leaderId: leads, memberIds: ids };
    const place = { teamId: team?.teamId ?? null, areaId: team?.areaId ?? areaId, version: team?.version ?? 0 };
    if ((await run({ ...place, ...wish })).ok) onSaved();
  };
  return (
    <TwoColumns
      list={
        <Section title={team === null ? "建一支队" : "改这支队"}>
          <TextField label="队名" value={name} onChange={setName} placeholder="如：岗山义工队" maxLength={20} />
          <Card title={`队员 ${ids.length} 人`}>
            {members.length === 0 ? <View>还没有队员，在“找志愿者”里加。</View> : null}
            {members.map((member) => (
              <MemberRow
                key={member.personId}
                member={member}
                action="去掉"
                onPress={() => setMembers(members.filter((one) => one !== member))}
              />
            ))}
          </Card>
          {members.length > 1 ? (
            <ChoiceChips
              label="谁当队长"
              choices={members.map((one) => ({ value: one.personId, text: one.name }))}
              chosen={[leads]}
              onChange={([chosen]) => setLeaderId(chosen ?? leads)}
            />
          ) : null}
          {error ? <Notice kind="error" text={error.sentence} /> : null}
          <View className="team-steps">
            <BigButton
              icon="check"
              text="存好这支队"
              isRunning={isRunning}
              runningText="正在存…"
              isDisabled={missing !== null}
              whyDisabled={missing}
              onPress={() => void save()}
            />
            <BigButton kind="quiet" text="不改了" isDisabled={isRunning} onPress={onCancel} />
          </View>
        </Section>
      }
      detail={
        <VolunteerSearch
          memberIds={ids}
          isFull={ids.length >= teamMembersMax}
          onAdd={(member) => setMembers([...members, member])}
        />
      }
    />
  );
}
