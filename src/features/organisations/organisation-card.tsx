import { View } from "@tarojs/components";
import { useState } from "react";
import { organisationKindWords } from "../../../domain/organisations/organisation";
import { useChange } from "../../cloud/use-change";
import { BigButton } from "../../ui/big-button";
import { Card } from "../../ui/card";
import { Facts } from "../../ui/facts";
import { SheetConfirm } from "../../ui/sheet-confirm";
import type { OrganisationView } from "./organisation-view";

type OrganisationCardProps = { organisation: OrganisationView; onEdit: () => void; onClosed: () => void };

const namesOf = (named: readonly { readonly name: string }[]): string | null =>
  named.length === 0 ? null : named.map(({ name }) => name).join("、");

/** One organisation: what it is, who and which teams belong to it. */
export function OrganisationCard({ organisation, onEdit, onClosed }: OrganisationCardProps) {
  const { kind, members, name, organisationId, placeName, teams } = organisation;
  const [isAsked, setAsked] = useState(false);
  const { run, isRunning, error } = useChange("organisations.close");
  const close = async () => {
    if ((await run({ organisationId })).ok) onClosed();
  };
  return (
    <Card title={name}>
      <Facts
        facts={[
          { name: "是什么", value: organisationKindWords[kind] },
          { name: "在哪里", value: placeName },
          { name: `成员 ${members.length} 人`, value: namesOf(members) },
          { name: `队伍 ${teams.length} 支`, value: namesOf(teams) },
        ]}
      />
      <View className="organisation-steps">
        <BigButton kind="second" icon="edit" text="改一改" label={`改一改：${name}`} onPress={onEdit} />
        <BigButton kind="quiet" text="撤掉" label={`撤掉：${name}`} onPress={() => setAsked(true)} />
      </View>
      <SheetConfirm
        isOpen={isAsked}
        title={`撤掉${name}吗`}
        confirmText="撤掉"
        kind="danger"
        isRunning={isRunning}
        error={error?.sentence ?? null}
        onConfirm={() => void close()}
        onClose={() => setAsked(false)}
      >
        <View>人和队伍都还在，已经定下的季度星级不变，往后不再算。</View>
      </SheetConfirm>
    </Card>
  );
}
