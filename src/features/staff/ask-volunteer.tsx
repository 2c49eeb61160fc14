import { View } from "@tarojs/components";
import { useState } from "react";
import type { Output } from "../../../contract";
import { useCall } from "../../cloud/use-call";
import { useChange } from "../../cloud/use-change";
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

type Candidate = Output<"orders.listCandidates">["candidates"][number];

/** 请人去: who could go, best first and why, and one tap asks. */
export function AskVolunteer(props: StaffStepProps) {
  const [isOpen, setOpen] = useState(false);
  // 发布 is the main thing to do there.
  const isBesideReview = props.view.actions.includes("approve");
  return (
    <>
      <BigButton kind={isBesideReview ? "second" : "main"} icon="person" text="请人去" onPress={() => setOpen(true)} />
      {isOpen ? <CandidatesSheet {...props} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

function CandidatesSheet({ view, onDone, onStale, onClose }: StaffStepProps & { onClose: () => void }) {
  const { orderId } = view;
  const nowMs = useNow();
  const reading = useCall("orders.listCandidates", { orderId });
  const { run, isRunning, error } = useChange("orders.offer");
  const [askedId, setAskedId] = useState<string | null>(null);
  const ask = async ({ personId, name }: Candidate) => {
    if (isRunning) return;
    setAskedId(personId);
    if (!(await run({ orderId, volunteerId: personId })).ok) return;
    onClose();
    onDone(`请了${name}，等他${sayAnswerBy(view, nowMs)}答复。他来不了或没答复，就重新找人。`);
  };
  const close = () => {
    if (isRunning) return;
    onClose();
    if (error) onStale();
  };
  return (
    <Sheet isOpen title="请谁去" onClose={close}>
      {error ? <Notice kind="error" text={staffRefusal(error)} /> : null}
      <Loaded reading={reading}>
        {({ candidates }) =>
          candidates.length === 0 ? (
            <EmptyState
              icon="person"
              title="现在没有能去的志愿者"
              text="可能时间都撞了，或没人会这门手艺。可以直接答复居民。"
            />
          ) : (
            <>
              <View className="staff-note">{`点一下就请他，等他${sayAnswerBy(view, nowMs)}答复。来不了也没关系。`}</View>
              {isAskedUnheard(view, nowMs) ? (
                <View className="staff-note">夜里不给他发消息，请打电话问他。</View>
              ) : null}
              {candidates.map((candidate) => (
                <ListRow
                  key={candidate.personId}
                  className="candidate"
                  icon="person"
                  title={candidate.name}
                  note={`${candidate.placeName} · ${candidate.reasons.join("，")}`}
                  aside={isRunning && askedId === candidate.personId ? "正在请…" : "请他"}
                  onPress={() => void ask(candidate)}
                />
              ))}
            </>
          )
        }
      </Loaded>
    </Sheet>
  );
}
