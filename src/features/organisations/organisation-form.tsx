import { View } from "@tarojs/components";
import { Fragment, useState, type ReactNode } from "react";
import type { Output } from "../../../contract";
import {
  organisationKinds,
  organisationKindWords,
  organisationMembersMax,
  organisationTeamsMax,
  type OrganisationKind,
} from "../../../domain/organisations/organisation";
import { useCallPages } from "../../cloud/use-call-pages";
import { useChange } from "../../cloud/use-change";
import { BigButton } from "../../ui/big-button";
import { Card } from "../../ui/card";
import { ChoiceChips } from "../../ui/choice-chips";
import { LoadMore } from "../../ui/load-more";
import { Notice } from "../../ui/notice";
import { Section } from "../../ui/section";
import { TextField } from "../../ui/text-field";
import { TwoColumns } from "../../ui/two-columns";
import type { OrganisationMember, OrganisationView } from "./organisation-view";

/** How volunteers are found and shown; given by the page, which has both from the teams. */
export type VolunteerParts = {
  search: (search: {
    memberIds: readonly string[];
    isFull: boolean;
    onAdd: (member: OrganisationMember) => void;
  }) => ReactNode;
  row: (member: OrganisationMember, onRemove: () => void) => ReactNode;
};

type OrganisationFormProps = {
  organisation: OrganisationView | null;
  areaId: string;
  volunteers: VolunteerParts;
  onSaved: () => void;
  onCancel: () => void;
};

/** An organisation's name and kind, its members and its teams. */
export function OrganisationForm({ organisation, areaId, volunteers, onSaved, onCancel }: OrganisationFormProps) {
  const begun = organisation ?? unnamed(areaId);
  const [name, setName] = useState(begun.name);
  const [kind, setKind] = useState<OrganisationKind>(begun.kind);
  const [members, setMembers] = useState<readonly OrganisationMember[]>(begun.members);
  const [teamIds, setTeamIds] = useState<readonly string[]>(begun.teams.map(({ teamId }) => teamId));
  const { run, isRunning, error } = useChange("organisations.save");
  const memberIds = members.map(({ personId }) => personId);
  const missing =
    name.trim() === "" ? "先写名称" : memberIds.length + teamIds.length === 0 ? "先加一位成员或一支队" : null;
  const save = async () => {
    const place = {
      organisationId: organisation?.organisationId ?? null,
      areaId: begun.areaId,
      version: begun.version,
    };
    const wish = { name: name.trim(), kind, memberIds, teamIds: [...teamIds] };
    if ((await run({ ...place, ...wish })).ok) onSaved();
  };
  return (
    <TwoColumns
      list={
        <Section title={organisation === null ? "加一个组织" : "改这个组织"}>
          <TextField label="名称" value={name} onChange={setName} placeholder="如：银龄互助协会" maxLength={30} />
          <ChoiceChips
            label="是什么"
            choices={organisationKinds.map((value) => ({ value, text: organisationKindWords[value] }))}
            chosen={[kind]}
            onChange={([chosen]) => chosen && setKind(chosen)}
          />
          <TeamChoice known={begun.teams} chosen={teamIds} onChange={setTeamIds} />
          <Card title={`成员 ${members.length} 人`}>
            {members.length === 0 ? <View>还没有成员，在“找志愿者”里加。</View> : null}
            {members.map((member) => (
              <Fragment key={member.personId}>
                {volunteers.row(member, () => setMembers(members.filter((one) => one !== member)))}
              </Fragment>
            ))}
          </Card>
          {error ? <Notice kind="error" text={error.sentence} /> : null}
          <View className="organisation-steps">
            <BigButton
              icon="check"
              text="存好组织"
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
      detail={volunteers.search({
        memberIds,
        isFull: memberIds.length >= organisationMembersMax,
        onAdd: (member) => setMembers([...members, member]),
      })}
    />
  );
}

type Begun = Pick<OrganisationView, "name" | "kind" | "areaId" | "version" | "members" | "teams">;

/** One that nobody has written yet. */
const unnamed = (areaId: string): Begun => ({ name: "", kind: "society", areaId, version: 0, members: [], teams: [] });

const nothing = {};
const teamsOf = (output: Output<"teams.list">) => output.teams;
type Named = { readonly teamId: string; readonly name: string };

/** The teams of one's area, and those that belong to it already, wherever they come on the list. */
function TeamChoice({
  known,
  chosen,
  onChange,
}: {
  known: readonly Named[];
  chosen: readonly string[];
  onChange: (teamIds: string[]) => void;
}) {
  const reading = useCallPages("teams.list", nothing, teamsOf);
  const listed = reading.rows.map(({ name, teamId }) => ({ name, teamId }));
  const all = [...known.filter(({ teamId }) => !listed.some((one) => one.teamId === teamId)), ...listed];
  if (all.length === 0) return null;
  return (
    <>
      <ChoiceChips
        label="带着哪几支队"
        isMultiple
        max={organisationTeamsMax}
        choices={all.map(({ name, teamId }) => ({ value: teamId, text: name }))}
        chosen={[...chosen]}
        onChange={onChange}
      />
      <LoadMore hasMore={reading.hasMore} isLoading={reading.isLoadingMore} onMore={() => void reading.loadMore()} />
    </>
  );
}
