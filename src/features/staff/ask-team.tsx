import { View } from "@tarojs/components";
import { useState } from "react";
import type { Output } from "../../../contract";
import { useCall } from "../../cloud/use-call";
import { useChange } from "../../cloud/use-change";
import { goTo } from "../../device/go-to";
import { isAskedUnheard, sayAnswerBy } from "../../time/say-answer-by";
import { useNow } from "../../time/use-now";
import { BigButton } from "../../ui/big-button";
import { EmptyState } from "../../ui/empty-state";
import { ListRow } from "../../ui/list-row";
import { Loaded } from "../../ui/loaded";
import { Notice } from "../../ui/notice";
import { Sheet } from "../../ui/sheet";
import type { StaffStepProps } from "./reason-step-of-staff";
import { staffRefusal } from "./staff-refusal";

type Team = Output<"teams.list">["teams"][number];
const firstPage = {};

/** 请志愿队: whoever of it says yes first comes. */
export function AskTeam(props: StaffStepProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <BigButton kind="second" icon="person" text="请志愿队" onPress={() => setOpen(true)} />
      {isOpen ? <TeamsSheet {...props} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

function TeamsSheet({ view, onDone, onStale, onClose }: StaffStepProps & { onClose: () => void }) {
  const { orderId } = view;
  const nowMs = useNow();
  const reading = useCall("teams.list", firstPage);
  const { run, isRunning, error } = useChange("orders.offerToTeam");
  const [askedId, setAskedId] = useState<string | null>(null);
  const ask = async ({ name, teamId }: Team) => {
    if (isRunning) return;
    setAskedId(teamId);
    if (!(await run({ orderId, teamId })).ok) return;
    onClose();
    onDone(`请了${name}，等他们${sayAnswerBy(view, nowMs)}答复。先答应的先去。`);
  };
  const close = () => {
    if (isRunning) return;
    onClose();
    if (error) onStale();
  };
  return (
    <Sheet isOpen title="请哪支队" onClose={close}>
      {error ? <Notice kind="error" text={staffRefusal(error)} /> : null}
      <Loaded reading={reading}>
        {({ teams }) =>
          teams.length === 0 ? (
            <EmptyState
              icon="person"
              title="还没有志愿队"
              text="建好队再来请。"
              action={{ text: "去建队", onPress: () => goTo("/packages/staff/teams/index") }}
            />
          ) : (
            <>
              <View className="staff-note">
                {isAskedUnheard(view, nowMs)
                  ? "夜里不发消息，请打电话问队里的人。先答应的先去，满了就不再问。"
                  : "队里能去的都会收到消息，先答应的先去，满了就不再问。"}
              </View>
              {teams.map((team) => (
                <ListRow
                  key={team.teamId}
                  className="candidate"
                  icon="person"
                  title={team.name}
                  note={`${team.placeName} · ${team.members.length} 人`}
                  aside={isRunning && askedId === team.teamId ? "正在请…" : "请他们"}
                  onPress={() => void ask(team)}
                />
              ))}
            </>
          )
        }
      </Loaded>
    </Sheet>
  );
}
