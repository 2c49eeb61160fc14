import type { Output } from "../../../contract";
import { useChange } from "../../cloud/use-change";
import { sayWhen } from "../../time/say-time";
import { BigButton } from "../../ui/big-button";
import { Card } from "../../ui/card";
import { ListRow } from "../../ui/list-row";
import { Notice } from "../../ui/notice";

type Barred = Output<"people.showMyData">["barred"][number];

type BarredListProps = { barred: readonly Barred[]; nowMs: number; onChanged: () => void };

/** Who is not sent to me again, and the way to take that back. Nothing where there is nobody. */
export function BarredList({ barred, nowMs, onChanged }: BarredListProps) {
  if (barred.length === 0) return null;
  return (
    <Card title="不再派来的志愿者">
      {barred.map((one) => (
        <OneBarred key={one.volunteerId} one={one} nowMs={nowMs} onChanged={onChanged} />
      ))}
    </Card>
  );
}

function OneBarred({ one, nowMs, onChanged }: { one: Barred; nowMs: number; onChanged: () => void }) {
  const { run, isRunning, error } = useChange("people.setBarred");
  const { atMs, byStaff, nameMasked, orderId, volunteerId } = one;
  const takeBack = async () => {
    if ((await run({ orderId, volunteerId, isBarred: false })).ok) onChanged();
  };
  return (
    <>
      <ListRow
        icon="person"
        title={nameMasked}
        note={`${sayWhen(atMs, nowMs)}，${byStaff ? "社区替您说的" : "您说的"}`}
      />
      {error ? <Notice kind="error" text={error.sentence} /> : null}
      <BigButton
        kind="second"
        text="可以再派他来"
        label={`可以再派他来：${nameMasked}`}
        isRunning={isRunning}
        runningText="正在改…"
        onPress={() => void takeBack()}
      />
    </>
  );
}
