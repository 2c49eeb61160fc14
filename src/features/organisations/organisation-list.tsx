import { View } from "@tarojs/components";
import { useState } from "react";
import type { Output } from "../../../contract";
import { useCallPages } from "../../cloud/use-call-pages";
import { BigButton } from "../../ui/big-button";
import { EmptyState } from "../../ui/empty-state";
import { LoadMore } from "../../ui/load-more";
import { Loaded } from "../../ui/loaded";
import { Notice } from "../../ui/notice";
import { OrganisationCard } from "./organisation-card";
import { OrganisationForm, type VolunteerParts } from "./organisation-form";
import type { OrganisationView } from "./organisation-view";
import "./organisations.scss";

const nothing = {};
const organisationsOf = (output: Output<"organisations.list">) => output.organisations;

/** The organisations of my area; each can be changed or closed, and a new one added. */
export function OrganisationList({ areaId, volunteers }: { areaId: string; volunteers: VolunteerParts }) {
  const reading = useCallPages("organisations.list", nothing, organisationsOf);
  const [edited, setEdited] = useState<OrganisationView | "new" | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const done = (sentence: string | null) => {
    setEdited(null);
    setSaid(sentence);
    void reading.reload();
  };
  if (edited !== null) {
    return (
      <OrganisationForm
        organisation={edited === "new" ? null : edited}
        areaId={areaId}
        volunteers={volunteers}
        onSaved={() => done("存好了。")}
        onCancel={() => done(null)}
      />
    );
  }
  return (
    <>
      {said ? <Notice kind="success" text={said} onClose={() => setSaid(null)} /> : null}
      <Loaded reading={reading}>
        {() =>
          reading.rows.length === 0 ? (
            <EmptyState icon="family" title="还没有组织" text="社会组织、单位、党支部都能加，按季度给星。" />
          ) : (
            <View className="organisation-grid">
              {reading.rows.map((organisation) => (
                <OrganisationCard
                  key={organisation.organisationId}
                  organisation={organisation}
                  onEdit={() => setEdited(organisation)}
                  onClosed={() => done("撤掉了。")}
                />
              ))}
            </View>
          )
        }
      </Loaded>
      <LoadMore hasMore={reading.hasMore} isLoading={reading.isLoadingMore} onMore={() => void reading.loadMore()} />
      <BigButton icon="plus" text="加一个组织" onPress={() => setEdited("new")} />
    </>
  );
}
