import { View } from "@tarojs/components";
import { useState } from "react";
import { BigButton } from "../../ui/big-button";
import { ChoiceChips } from "../../ui/choice-chips";
import { TextField } from "../../ui/text-field";
import type { OrderView } from "./order-view";

/** What is held against one volunteer, as it is being written. */
export type ConductDraft = {
  readonly kind: "deduct" | "veto" | null;
  readonly points: string;
  readonly reason: string;
};
export type ConductDrafts = Readonly<Record<string, ConductDraft>>;

const nothing: ConductDraft = { kind: null, points: "", reason: "" };
const kinds = [
  { value: "deduct", text: "扣分" },
  { value: "veto", text: "一票否决" },
] as const;

type ConductFormProps = {
  takers: OrderView["takers"];
  drafts: ConductDrafts;
  onChange: (drafts: ConductDrafts) => void;
};

/** Rarely needed, so folded away: points less for who gave cause, or none after proven misconduct. */
export function ConductForm({ takers, drafts, onChange }: ConductFormProps) {
  const [isOpen, setOpen] = useState(Object.keys(drafts).length > 0);
  if (!isOpen) return <BigButton kind="quiet" text="有要扣分的情况" onPress={() => setOpen(true)} />;
  return (
    <>
      {takers.map(({ minutes, name, volunteerId }) => {
        if (volunteerId === null || minutes === null) return null;
        const draft = drafts[volunteerId] ?? nothing;
        const set = (part: Partial<ConductDraft>) => onChange({ ...drafts, [volunteerId]: { ...draft, ...part } });
        return (
          <View key={volunteerId}>
            <ChoiceChips
              label={`${name}有没有要扣分的`}
              choices={kinds}
              chosen={draft.kind === null ? [] : [draft.kind]}
              onChange={([kind = null]) => set({ kind: kind === draft.kind ? null : kind })}
            />
            {draft.kind === "deduct" ? (
              <TextField
                label="扣几分"
                kind="digits"
                value={draft.points}
                maxLength={3}
                placeholder="5"
                onChange={(points) => set({ points })}
              />
            ) : null}
            {draft.kind === null ? null : (
              <TextField
                label="什么事，志愿者会看到"
                value={draft.reason}
                maxLength={100}
                placeholder={draft.kind === "veto" ? "比如：核实向老人收了钱" : "比如：没说一声就迟到一小时"}
                onChange={(reason) => set({ reason })}
              />
            )}
          </View>
        );
      })}
    </>
  );
}
