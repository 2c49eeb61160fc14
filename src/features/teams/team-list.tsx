import { useState } from "react";
import type { Output } from "../../../contract";
import { useCallPages } from "../../cloud/use-call-pages";
import { BigButton } from "../../ui/big-button";
import { EmptyState } from "../../ui/empty-state";
import { LoadMore } from "../../ui/load-more";
import { Loaded } from "../../ui/loaded";
import { Notice } from "../../ui/notice";
import { TeamCard } from "./team-card";
import { TeamForm } from "./team-form";
import type { TeamView } from "./team-view";
import "./teams.scss";

const nothing = {};
const teamsOf = (output: Output<"teams.list">) => output.teams;

/** The volunteer teams of my area; each can be changed or closed, and a new one made. */
export function TeamList({ areaId }: { areaId: string }) {
  const reading = useCallPages("teams.list", nothing, teamsOf);
  const [edited, setEdited] = useState<TeamView | "new" | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const done = (sentence: string | null) => {
    setEdited(null);
    setSaid(sentence);
    void reading.reload();
  };
  if (edited !== null) {
    return (
      <TeamForm
        team={edited === "new" ? null : edited}
        areaId={areaId}
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
            <EmptyState icon="hand" title="还没有志愿队" text="把常一起出门的志愿者编成一队，派单时一起请。" />
          ) : (
            reading.rows.map((team) => (
              <TeamCard
                key={team.teamId}
                team={team}
                onEdit={() => setEdited(team)}
                onClosed={() => done("解散了。")}
              />
            ))
          )
        }
      </Loaded>
      <LoadMore hasMore={reading.hasMore} isLoading={reading.isLoadingMore} onMore={() => void reading.loadMore()} />
      <BigButton icon="plus" text="建一支队" onPress={() => setEdited("new")} />
    </>
  );
}
