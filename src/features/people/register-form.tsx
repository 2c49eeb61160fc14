import { BigButton } from "../../ui/big-button";
import { Card } from "../../ui/card";
import { Field } from "../../ui/field";
import { ListRow } from "../../ui/list-row";
import { TextField } from "../../ui/text-field";
import { Consent } from "./consent";
import { PlaceSteps } from "./place-steps";
import type { Registering } from "./use-register";

/** Who, how to call, where. The consent stands first, because it says what the rest is for. */
export function RegisterForm({ registering }: { registering: Registering }) {
  const { draft, change, errors } = registering;
  return (
    <>
      <Card title="先看四句话">
        <Consent hasAgreed={draft.hasAgreed} error={errors.hasAgreed} onChange={(hasAgreed) => change({ hasAgreed })} />
      </Card>
      <Card title="您是谁">
        <TextField
          label="姓名"
          kind="nickname"
          value={draft.name}
          placeholder="例如：王桂兰"
          maxLength={20}
          error={errors.name ?? null}
          onChange={(name) => change({ name })}
        />
        <TextField
          label="手机号"
          kind="phone"
          value={draft.phone}
          placeholder="11 位手机号"
          maxLength={11}
          hint="志愿者上门前会打这个电话"
          error={errors.phone ?? null}
          onChange={(phone) => change({ phone })}
        />
      </Card>
      <Card>
        <Field label="您住哪儿" error={errors.place}>
          {draft.place ? (
            <>
              <ListRow icon="building" title={draft.place.words} />
              <BigButton kind="quiet" text="重新选" onPress={() => change({ place: null })} />
            </>
          ) : (
            <PlaceSteps onBuilding={(areaId, words) => change({ place: { areaId, words } })} />
          )}
        </Field>
        <TextField
          label="几单元几室"
          value={draft.door}
          placeholder="例如：2 单元 301"
          maxLength={40}
          error={errors.door ?? null}
          onChange={(door) => change({ door })}
        />
      </Card>
    </>
  );
}
