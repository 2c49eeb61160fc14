import { View } from "@tarojs/components";
import { fieldsMax } from "../../../domain/categories/form-field";
import { BigButton } from "../../ui/big-button";
import { Card } from "../../ui/card";
import { ChoiceChips } from "../../ui/choice-chips";
import { TextArea } from "../../ui/text-area";
import { TextField } from "../../ui/text-field";
import { newQuestion, type QuestionForm } from "./policy-form";
import "./categories.scss";

type QuestionFieldsProps = { questions: QuestionForm[]; onChange: (questions: QuestionForm[]) => void };

const kinds = [
  { value: "choice", text: "点选" },
  { value: "line", text: "写一句" },
  { value: "number", text: "写数字" },
] as const;

/** The questions on the card. A required choice has its first option chosen already, so that it costs no tap. */
export function QuestionFields({ questions, onChange }: QuestionFieldsProps) {
  const change = (place: number, part: Partial<QuestionForm>) =>
    onChange(questions.map((one, at) => (at === place ? { ...one, ...part } : one)));
  return (
    <Card title="求助时要问的">
      {questions.map((question, place) => (
        <View key={question.fieldId} className="policy-question">
          <Question place={place} question={question} onChange={(part) => change(place, part)} />
          <BigButton
            kind="quiet"
            text={`删掉第 ${place + 1} 个问题`}
            onPress={() => onChange(questions.filter((_one, at) => at !== place))}
          />
        </View>
      ))}
      {questions.length < fieldsMax ? (
        <BigButton
          kind="second"
          icon="plus"
          text="加一个问题"
          onPress={() => onChange([...questions, newQuestion(questions)])}
        />
      ) : null}
    </Card>
  );
}

type QuestionProps = { place: number; question: QuestionForm; onChange: (part: Partial<QuestionForm>) => void };

function Question({ place, question, onChange }: QuestionProps) {
  const { isRequired, kind, label, max, options, unit } = question;
  return (
    <>
      <TextField
        label={`第 ${place + 1} 个问题`}
        value={label}
        maxLength={12}
        placeholder="有没有电梯"
        onChange={(value) => onChange({ label: value })}
      />
      <ChoiceChips
        label="怎么答"
        choices={kinds}
        chosen={[kind]}
        onChange={([value]) => value && onChange({ kind: value })}
      />
      {kind === "choice" ? (
        <TextArea
          label="选项，用顿号隔开"
          hint="必填的，第一个会先替居民选好。"
          value={options}
          maxLength={80}
          placeholder="有、没有"
          onChange={(value) => onChange({ options: value })}
        />
      ) : null}
      {kind === "number" ? (
        <>
          <TextField
            label="单位"
            value={unit}
            maxLength={4}
            placeholder="比如：楼"
            onChange={(value) => onChange({ unit: value })}
          />
          <TextField
            label="最大是多少"
            kind="digits"
            value={max}
            maxLength={6}
            placeholder="比如：40"
            onChange={(value) => onChange({ max: value })}
          />
        </>
      ) : null}
      <ChoiceChips
        label="一定要答吗"
        choices={[
          { value: "must", text: "必填" },
          { value: "may", text: "可不填" },
        ]}
        chosen={[isRequired ? "must" : "may"]}
        onChange={([value]) => onChange({ isRequired: value === "must" })}
      />
    </>
  );
}
