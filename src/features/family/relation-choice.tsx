import { relationWords, type RelationWord } from "../../../domain/family/relation-word";
import { ChoiceChips } from "../../ui/choice-chips";

type RelationChoiceProps = {
  label: string;
  value: RelationWord | null;
  onChange: (word: RelationWord) => void;
};

/** What the other is to me, by one tap. */
export function RelationChoice({ label, value, onChange }: RelationChoiceProps) {
  return (
    <ChoiceChips
      label={label}
      choices={relationWords.map((word) => ({ value: word, text: word }))}
      chosen={value === null ? [] : [value]}
      onChange={([word]) => word && onChange(word)}
    />
  );
}
