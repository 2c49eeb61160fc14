import type { Person } from "../../session/use-session";
import { ChoiceChips } from "../../ui/choice-chips";

const SELF = "self";

type BeneficiaryChoiceProps = {
  family: Person["family"];
  beneficiaryId: string | null;
  onChange: (beneficiaryId: string | null) => void;
};

/** For whom: oneself, or a family member bound before. Not asked where there is nobody else. */
export function BeneficiaryChoice({ family, beneficiaryId, onChange }: BeneficiaryChoiceProps) {
  if (family.length === 0) return null;
  const choices = [
    { value: SELF, text: "我自己" },
    ...family.map(({ personId, name, relationWord }) => ({ value: personId, text: `${relationWord} ${name}` })),
  ];
  return (
    <ChoiceChips
      label="为谁求助"
      choices={choices}
      chosen={[beneficiaryId ?? SELF]}
      onChange={([chosen]) => onChange(chosen === SELF ? null : (chosen ?? null))}
    />
  );
}
