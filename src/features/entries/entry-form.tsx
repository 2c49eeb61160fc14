import { View } from "@tarojs/components";
import type { EntryKind } from "../../../domain/entries/entry";
import { entryKindWords } from "../../../domain/entries/say-entry";
import { useChange } from "../../cloud/use-change";
import { useDraft } from "../../device/use-draft";
import { useNow } from "../../time/use-now";
import { BigButton } from "../../ui/big-button";
import { Card } from "../../ui/card";
import { ChoiceChips } from "../../ui/choice-chips";
import { Notice } from "../../ui/notice";
import { Section } from "../../ui/section";
import { TextArea } from "../../ui/text-area";
import { TextField } from "../../ui/text-field";
import { TwoColumns } from "../../ui/two-columns";
import { AmountFields } from "./amount-fields";
import { emptyDraft, readDraft, type EntryDraft } from "./entry-draft";
import { kindMeans } from "./entry-words";
import type { RequestView } from "./entry-view";
import { FindVolunteer } from "./find-volunteer";

type EntryFormProps = {
  kinds: readonly EntryKind[];
  /** The volunteer's own words it answers; null when staff noticed it themselves. */
  request: RequestView | null;
  onAsked: () => void;
  onCancel: () => void;
};

/** Asks for a posting by hand; it waits for a second person whatever is written here. */
export function EntryForm({ kinds, request, onAsked, onCancel }: EntryFormProps) {
  const draft = useDraft<EntryDraft>(`entry:${request?.requestId ?? "own"}`, startOf(request, kinds));
  const nowMs = useNow();
  const { run, isRunning, error } = useChange("entries.propose");
  const { wish, missing } = readDraft(draft.value, nowMs);
  const change = (more: Partial<EntryDraft>) => draft.set({ ...draft.value, ...more });
  const { kind, person } = draft.value;
  const ask = async () => {
    if (wish === null || !(await run(wish)).ok) return;
    draft.forget();
    onAsked();
  };
  return (
    <TwoColumns
      list={
        <Section title={request === null ? "提一笔入账" : "答复志愿者的反映"}>
          {request === null ? null : <Notice text={`${request.name}说：${request.words}`} />}
          <ChoiceChips
            label="哪一种"
            choices={kinds.map((value) => ({ value, text: entryKindWords[value] }))}
            chosen={[kind]}
            onChange={([next]) => next && change({ kind: next })}
          />
          <View className="entry-means">{kindMeans[kind]}</View>
          <FindVolunteer
            person={person}
            {...(request === null ? { onChange: (found) => change({ person: found }) } : {})}
          />
        </Section>
      }
      detail={
        <Card title="记什么">
          <AmountFields draft={draft.value} onChange={change} />
          <Words draft={draft.value} onChange={change} />
          {error ? <Notice kind="error" text={error.sentence} /> : null}
          <View className="entry-steps">
            <BigButton
              icon="check"
              text="提交，等同事批"
              isRunning={isRunning}
              runningText="正在提交…"
              isDisabled={missing !== null}
              whyDisabled={missing}
              onPress={() => void ask()}
            />
            <BigButton kind="quiet" text="先不提" isDisabled={isRunning} onPress={onCancel} />
          </View>
        </Card>
      }
    />
  );
}

type WordsProps = { draft: EntryDraft; onChange: (more: Partial<EntryDraft>) => void };

/** What was done, why it comes by hand, and what proves it. */
function Words({ draft: { activity, evidence, reason }, onChange }: WordsProps) {
  return (
    <>
      <TextField
        label="做了什么"
        value={activity}
        maxLength={30}
        placeholder="例如：河边清垃圾"
        onChange={(typed) => onChange({ activity: typed })}
      />
      <TextField
        label="为什么要手工入账"
        value={reason}
        maxLength={100}
        placeholder="比如：集体活动"
        hint="会公示十五天，请不要写姓名、电话"
        onChange={(typed) => onChange({ reason: typed })}
      />
      <TextArea
        label="有什么凭据"
        value={evidence}
        maxLength={200}
        placeholder="例如：签到表第三行，照片在活动文件夹"
        isOptional
        onChange={(typed) => onChange({ evidence: typed })}
      />
    </>
  );
}

/** An answer begins with whom it is about; of a missing service the hours come first. */
function startOf(request: RequestView | null, kinds: readonly EntryKind[]): EntryDraft {
  const kind = request === null || request.subject === "missing" ? "backfill" : "correction";
  const start = { ...emptyDraft, kind: kinds.includes(kind) ? kind : "backfill" } as const;
  if (request === null) return start;
  const { name, personId, phoneMasked, placeName, requestId, subject, title } = request;
  return {
    ...start,
    person: { personId, name, phoneMasked, placeName },
    activity: subject === "missing" ? "" : title.slice(0, 30),
    requestId,
  };
}
