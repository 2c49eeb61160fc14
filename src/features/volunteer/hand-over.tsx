import { View } from "@tarojs/components";
import { useState } from "react";
import type { Output } from "../../../contract";
import { useCall } from "../../cloud/use-call";
import { useChange } from "../../cloud/use-change";
import { sayAnswerBy } from "../../time/say-answer-by";
import { useNow } from "../../time/use-now";
import { BigButton } from "../../ui/big-button";
import { ChoiceChips } from "../../ui/choice-chips";
import { EmptyState } from "../../ui/empty-state";
import { ListRow } from "../../ui/list-row";
import { Loaded } from "../../ui/loaded";
import { Notice } from "../../ui/notice";
import { Sheet } from "../../ui/sheet";
import type { OrderView } from "./serve-stage";

type Candidate = Output<"orders.listHandOver">["candidates"][number];
type HandOverProps = { view: OrderView; onAsked: () => void };

const reasons = ["临时有事", "身体不舒服", "时间对不上", "他更合适"] as const;
type Reason = (typeof reasons)[number];

/** 请别人接手: he keeps the order until the one he asks says yes. */
export function HandOver(props: HandOverProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <BigButton kind="second" icon="person" text="去不了，请别人接手" onPress={() => setOpen(true)} />
      {isOpen ? <HandOverSheet {...props} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

function HandOverSheet({ view, onAsked, onClose }: HandOverProps & { onClose: () => void }) {
  const { orderId } = view;
  const nowMs = useNow();
  const reading = useCall("orders.listHandOver", { orderId });
  const { run, isRunning, error } = useChange("orders.handOver");
  const [reason, setReason] = useState<Reason>("临时有事");
  const [askedId, setAskedId] = useState<string | null>(null);
  const ask = async ({ personId }: Candidate) => {
    if (isRunning) return;
    setAskedId(personId);
    if (!(await run({ orderId, toPersonId: personId, reason })).ok) return;
    onClose();
    onAsked();
  };
  return (
    <Sheet isOpen title="请谁接手" onClose={() => (isRunning ? undefined : onClose())}>
      {error ? <Notice kind="error" text={error.sentence} /> : null}
      <Loaded reading={reading}>
        {({ candidates }) =>
          candidates.length === 0 ? (
            <EmptyState icon="person" title="现在没有能接手的邻居" text="可以退回这一单，大厅里的邻居都能接。" />
          ) : (
            <>
              <ChoiceChips
                label="什么原因"
                choices={reasons.map((word) => ({ value: word, text: word }))}
                chosen={[reason]}
                onChange={([chosen = reason]) => setReason(chosen)}
              />
              <View className="serve-note">{`点一下就请他，等他${sayAnswerBy(view, nowMs)}答复。他答应前，这一单还是您的。`}</View>
              {candidates.map((candidate) => (
                <ListRow
                  key={candidate.personId}
                  icon="person"
                  title={candidate.name}
                  note={candidate.reasons.join("，")}
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
