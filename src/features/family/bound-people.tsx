import { View } from "@tarojs/components";
import { useState } from "react";
import type { Output } from "../../../contract";
import { useChange } from "../../cloud/use-change";
import { Card } from "../../ui/card";
import { ListRow } from "../../ui/list-row";
import { SheetConfirm } from "../../ui/sheet-confirm";

export type BoundPerson = Output<"family.list">["actors"][number];

type BoundPeopleProps = {
  title: string;
  people: readonly BoundPerson[];
  /** What these people are to me. */
  as: "actor" | "beneficiary";
  onRevoked: () => void;
};

/** People bound in one direction; a tap asks whether to end it. */
export function BoundPeople({ title, people, as, onRevoked }: BoundPeopleProps) {
  const [ending, setEnding] = useState<BoundPerson | null>(null);
  const { run, isRunning, error, clearError } = useChange("family.revoke");
  if (people.length === 0) return null;
  const revoke = async () => {
    if (ending === null) return;
    const reply = await run({ personId: ending.personId, as });
    if (!reply.ok) return;
    setEnding(null);
    onRevoked();
  };
  const close = () => {
    clearError();
    setEnding(null);
  };
  return (
    <Card title={title}>
      {people.map((one) => (
        <ListRow
          key={one.personId}
          icon="family"
          title={`${one.relationWord} ${one.nameMasked}`}
          note={`${one.phoneMasked}，点这里可解除`}
          onPress={() => setEnding(one)}
        />
      ))}
      <SheetConfirm
        isOpen={ending !== null}
        title="解除绑定"
        kind="danger"
        confirmText="解除绑定"
        cancelText="先留着"
        isRunning={isRunning}
        runningText="正在解除…"
        error={error?.sentence ?? null}
        onConfirm={() => void revoke()}
        onClose={close}
      >
        <View className="family-words">
          {as === "actor"
            ? `解除后，${ending?.relationWord ?? ""}马上不能再替您求助、替您确认。`
            : `解除后，您马上不能再替${ending?.relationWord ?? ""}求助、确认。`}
        </View>
      </SheetConfirm>
    </Card>
  );
}
