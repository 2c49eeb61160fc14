import { useState } from "react";
import type { Output } from "../../../contract";
import { useChange } from "../../cloud/use-change";
import { useDraft } from "../../device/use-draft";
import { useSession } from "../../session/use-session";
import { BigButton } from "../../ui/big-button";
import { Card } from "../../ui/card";
import { Field } from "../../ui/field";
import { ListRow } from "../../ui/list-row";
import { Notice } from "../../ui/notice";
import { TextField } from "../../ui/text-field";
import { PlaceSteps } from "./place-steps";
import { registerErrors, type RegisterDraft } from "./register-draft";

type CorrectDataProps = {
  mine: Output<"people.showMyData">;
  onDone: (hasChanged: boolean) => void;
};

/** The registration as it stands, to be put right. Orders under way hear of a new phone or door at once. */
export function CorrectData({ mine, onDone }: CorrectDataProps) {
  const { name, phone, address } = mine;
  const draft = useDraft<RegisterDraft>("correct-data", {
    name,
    phone,
    door: address.door,
    place: { areaId: address.areaId, words: address.placeName },
    hasAgreed: true,
  });
  const { value } = draft;
  const change = (part: Partial<RegisterDraft>) => draft.set({ ...value, ...part });
  const { run, isRunning, error } = useChange("people.correctMyData");
  const { refresh } = useSession();
  const [hasTried, setTried] = useState(false);
  const errors = hasTried ? registerErrors(value) : {};

  const close = (hasChanged: boolean) => {
    draft.forget();
    onDone(hasChanged);
  };
  const send = async () => {
    setTried(true);
    if (value.place === null || Object.keys(registerErrors(value)).length > 0) return;
    const { areaId } = value.place;
    const words = { name: value.name.trim(), phone: value.phone.trim(), door: value.door.trim() };
    const reply = await run({ ...words, areaId });
    if (reply.ok || reply.code === "CONSENT_OUTDATED") await refresh();
    if (!reply.ok) return;
    close(true);
  };
  return (
    <Card title="改资料">
      <TextField
        label="姓名"
        kind="nickname"
        value={value.name}
        placeholder="例如：王桂兰"
        maxLength={20}
        error={errors.name ?? null}
        onChange={(changed) => change({ name: changed })}
      />
      <TextField
        label="手机号"
        kind="phone"
        value={value.phone}
        placeholder="11 位手机号"
        maxLength={11}
        hint="正在办的求助会马上用新号码"
        error={errors.phone ?? null}
        onChange={(changed) => change({ phone: changed })}
      />
      <PlaceField place={value.place} error={errors.place} onChange={(place) => change({ place })} />
      <TextField
        label="几单元几室"
        value={value.door}
        placeholder="例如：2 单元 301"
        maxLength={40}
        error={errors.door ?? null}
        onChange={(changed) => change({ door: changed })}
      />
      {error ? <Notice kind="error" text={error.sentence} /> : null}
      <BigButton text="保存" runningText="正在保存…" isRunning={isRunning} onPress={() => void send()} />
      <BigButton kind="quiet" text="先不改" isDisabled={isRunning} onPress={() => close(false)} />
    </Card>
  );
}

type PlaceFieldProps = {
  place: RegisterDraft["place"];
  error: string | undefined;
  onChange: (place: RegisterDraft["place"]) => void;
};

function PlaceField({ place, error, onChange }: PlaceFieldProps) {
  return (
    <Field label="您住哪儿" hint="还有没办完的求助时不能换楼" error={error}>
      {place ? (
        <>
          <ListRow icon="building" title={place.words} />
          <BigButton kind="quiet" text="重新选" onPress={() => onChange(null)} />
        </>
      ) : (
        <PlaceSteps onBuilding={(areaId, words) => onChange({ areaId, words })} />
      )}
    </Field>
  );
}
