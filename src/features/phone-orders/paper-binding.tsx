import { useState } from "react";
import { relationWords, type RelationWord } from "../../../domain/family/relation-word";
import { useChange } from "../../cloud/use-change";
import { BigButton } from "../../ui/big-button";
import { Card } from "../../ui/card";
import { ChoiceChips } from "../../ui/choice-chips";
import { ListRow } from "../../ui/list-row";
import { Notice } from "../../ui/notice";
import { TextField } from "../../ui/text-field";
import { CallerSearch, type FoundCaller } from "./caller-search";

const words = relationWords.map((word) => ({ value: word, text: word }));

/** Binds a family on a signed paper, for somebody who has no smartphone to agree with. */
export function PaperBinding() {
  const [elder, setElder] = useState<FoundCaller | null>(null);
  const [actor, setActor] = useState<FoundCaller | null>(null);
  const [relationWord, setRelationWord] = useState<RelationWord>("母亲");
  const [actorWord, setActorWord] = useState<RelationWord>("女儿");
  const [reason, setReason] = useState("");
  const [isBound, setBound] = useState(false);
  const { run, isRunning, error } = useChange("family.bindByStaff");
  const isReady = elder !== null && actor !== null && reason.trim() !== "";
  const bind = async () => {
    if (elder === null || actor === null) return;
    const people = { elderPersonId: elder.personId, actorPersonId: actor.personId };
    const reply = await run({ ...people, relationWord, actorWord, reason: reason.trim() });
    setBound(reply.ok);
  };
  const again = () => {
    setElder(null);
    setActor(null);
    setReason("");
    setBound(false);
  };
  if (isBound) {
    return (
      <Card title="绑定好了">
        <Notice kind="success" text="两位都会收到消息。没有微信的那位，请在“要打的电话”里告诉一声。" />
        <BigButton kind="second" text="再绑一对" onPress={again} />
      </Card>
    );
  }
  return (
    <>
      <Card title="被照顾的老人">
        <Chosen person={elder} label="查老人" onChange={setElder} />
      </Card>
      <Card title="替老人办事的家人">
        <Chosen person={actor} label="查家人" onChange={setActor} />
      </Card>
      <Card title="凭什么绑定">
        <ChoiceChips
          label="老人是家人的"
          choices={words}
          chosen={[relationWord]}
          onChange={([word]) => word && setRelationWord(word)}
        />
        <ChoiceChips
          label="家人是老人的"
          choices={words}
          chosen={[actorWord]}
          onChange={([word]) => word && setActorWord(word)}
        />
        <TextField label="同意书" value={reason} maxLength={100} placeholder="例如：存档 12 号" onChange={setReason} />
        {error ? <Notice kind="error" text={error.sentence} /> : null}
        <BigButton
          text="老人签过字，绑定"
          isRunning={isRunning}
          runningText="正在绑定…"
          isDisabled={!isReady}
          whyDisabled="先选好两位，写明同意书"
          onPress={() => void bind()}
        />
      </Card>
    </>
  );
}

type ChosenProps = { person: FoundCaller | null; label: string; onChange: (person: FoundCaller | null) => void };

function Chosen({ person, label, onChange }: ChosenProps) {
  if (person === null) return <CallerSearch label={label} onPick={onChange} />;
  const { nameMasked, phoneMasked, placeName } = person;
  return (
    <ListRow
      icon="person"
      title={`${nameMasked} ${phoneMasked}`}
      note={`${placeName}，点这里换人`}
      onPress={() => onChange(null)}
    />
  );
}
