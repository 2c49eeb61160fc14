import { ChoiceChips } from "../../ui/choice-chips";

type UsualTextsProps = { templates: readonly string[]; text: string; onChoose: (text: string) => void };

/** The community's usual sentences for this kind of help: one tap instead of typing. */
export function UsualTexts({ templates, text, onChoose }: UsualTextsProps) {
  if (templates.length < 2) return null;
  return (
    <ChoiceChips
      label="常用的话，点一句就换上"
      choices={templates.map((template) => ({ value: template, text: template }))}
      chosen={[text]}
      onChange={([chosen]) => chosen !== undefined && onChoose(chosen)}
    />
  );
}
