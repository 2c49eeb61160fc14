import { useState, type ReactNode } from "react";
import { useChange } from "../../cloud/use-change";
import { BigButton } from "../../ui/big-button";
import { Card } from "../../ui/card";
import { Field } from "../../ui/field";
import { ListRow } from "../../ui/list-row";
import { Notice } from "../../ui/notice";
import { TextField } from "../../ui/text-field";

type Place = { areaId: string; words: string };
export type NewCallerProps = {
  /** The choice of a building, level by level. */
  placeChoice: (onBuilding: (areaId: string, words: string) => void) => ReactNode;
  onRegistered: (caller: { personId: string; words: string }) => void;
  onBack: () => void;
};

/** Writes down somebody without WeChat, after she agreed to it on the phone. */
export function NewCaller({ placeChoice, onRegistered, onBack }: NewCallerProps) {
  const [name, setName] = useState("");
  const [phone, setPhone] = useState("");
  const [door, setDoor] = useState("");
  const [place, setPlace] = useState<Place | null>(null);
  const { run, isRunning, error } = useChange("people.registerCaller");
  const isReady = name.trim() !== "" && /^1[3-9]\d{9}$/.test(phone) && door.trim() !== "" && place !== null;
  const register = async () => {
    if (place === null) return;
    const fields = { name: name.trim(), phone, door: door.trim(), areaId: place.areaId };
    const reply = await run({ ...fields, reason: "本人在电话里同意登记姓名、电话和住址" });
    if (reply.ok) onRegistered({ personId: reply.value.personId, words: `${fields.name} ${place.words}` });
  };
  return (
    <Card title="登记没有微信的居民">
      <Notice text="先问一句：“我把您的姓名、电话和住址记下来，只给帮您的志愿者看，可以吗？”同意了再登记。" />
      <TextField label="姓名" value={name} maxLength={20} placeholder="例如：刘福生" onChange={setName} />
      <TextField
        label="手机号"
        kind="phone"
        value={phone}
        maxLength={11}
        placeholder="11 位手机号"
        onChange={setPhone}
      />
      <Field label="住哪儿">
        {place === null ? (
          placeChoice((areaId, words) => setPlace({ areaId, words }))
        ) : (
          <ListRow icon="building" title={place.words} note="点这里重新选" onPress={() => setPlace(null)} />
        )}
      </Field>
      <TextField label="几单元几室" value={door} maxLength={40} placeholder="例如：2 单元 301" onChange={setDoor} />
      {error ? <Notice kind="error" text={error.sentence} /> : null}
      <BigButton
        text="同意了，登记"
        isRunning={isRunning}
        runningText="正在登记…"
        isDisabled={!isReady}
        whyDisabled="姓名、手机号、住处都要填好"
        onPress={() => void register()}
      />
      <BigButton kind="quiet" text="返回查找" onPress={onBack} />
    </Card>
  );
}
