import { View } from "@tarojs/components";
import { useState } from "react";
import type { Input, Output } from "../../../contract";
import { policyFields, sayNumber, type PolicyKind } from "../../../domain/policies/policies";
import { call } from "../../cloud/call";
import { serverNowMs } from "../../cloud/server-clock";
import { useCall } from "../../cloud/use-call";
import { useChange } from "../../cloud/use-change";
import { useLook } from "../../cloud/use-look";
import { useDraft } from "../../device/use-draft";
import { Card } from "../../ui/card";
import { Facts } from "../../ui/facts";
import { Loaded } from "../../ui/loaded";
import { Notice } from "../../ui/notice";
import { SaveVersion, useBegin } from "../../ui/save-version";
import { TextField } from "../../ui/text-field";
import { TwoColumns } from "../../ui/two-columns";
import { VersionHistory } from "../../ui/version-history";
import { WithdrawVersion } from "../../ui/withdraw-version";
import { policyNames } from "./policy-names";
import { faultOfTyped, policyOfTyped, typedOf, type TypedNumbers } from "./policy-numbers";
import "./policies.scss";

type Shown = Output<"policies.show">;
type PolicyEditorProps = { kind: PolicyKind; mayEdit: boolean };

/** One kind of rule: for administrators to change, for community staff to read. */
export function PolicyEditor({ kind, mayEdit }: PolicyEditorProps) {
  const reading = useCall("policies.show", { kind });
  const [said, setSaid] = useState<string | null>(null);
  const changed = (sentence: string) => {
    setSaid(sentence);
    void reading.reload();
  };
  return (
    <Loaded reading={reading}>
      {(shown) => {
        const history = (
          <History kind={kind} shown={shown} mayEdit={mayEdit} onChanged={() => changed("改动已撤回，照原来的办。")} />
        );
        return (
          <>
            {said ? <Notice kind="success" text={said} onClose={() => setSaid(null)} /> : null}
            {mayEdit ? (
              <Editing
                key={shown.latestVersion}
                kind={kind}
                shown={shown}
                history={history}
                onSaved={() => changed("存好了。到时候自动按新规则办，以前的不变。")}
              />
            ) : (
              <TwoColumns list={<InForce kind={kind} shown={shown} />} detail={history} />
            )}
          </>
        );
      }}
    </Loaded>
  );
}

function InForce({ kind, shown: { inForce } }: { kind: PolicyKind; shown: Shown }) {
  return (
    <Card title={policyNames[kind]}>
      <Facts
        facts={policyFields[kind].map(({ label, name, unit }) => ({
          name: label,
          value: sayNumber(inForce.value[name] ?? 0, unit),
        }))}
      />
    </Card>
  );
}

type EditingProps = { kind: PolicyKind; shown: Shown; history: React.ReactNode; onSaved: () => void };

/** A half-written change outlives the page; a newer version makes it a draft of the past. */
function Editing({ kind, shown, history, onSaved }: EditingProps) {
  const { inForce, latestVersion } = shown;
  const draft = useDraft<TypedNumbers>(`policy:${kind}:${latestVersion}`, typedOf(inForce.value));
  const saved = () => {
    draft.forget();
    onSaved();
  };
  return (
    <TwoColumns
      list={
        <Card title={policyNames[kind]}>
          {policyFields[kind].map((field) => (
            <TextField
              key={field.name}
              label={`${field.label}（${field.unit}）`}
              kind="digits"
              value={draft.value[field.name] ?? ""}
              maxLength={6}
              placeholder={String(field.usual)}
              error={faultOfTyped(draft.value[field.name] ?? "", field)}
              onChange={(typed) => draft.set({ ...draft.value, [field.name]: typed })}
            />
          ))}
        </Card>
      }
      detail={
        <>
          <Saving kind={kind} afterVersion={latestVersion} typed={draft.value} onSaved={saved} />
          {history}
        </>
      }
    />
  );
}

type Wish = Input<"policies.propose">;
const propose = (wish: Wish) => call("policies.propose", wish);

type SavingProps = { kind: PolicyKind; afterVersion: number; typed: TypedNumbers; onSaved: () => void };

function Saving({ kind, afterVersion, typed, onSaved }: SavingProps) {
  const begin = useBegin(serverNowMs());
  const saving = useChange("policies.save");
  const policy = policyOfTyped(kind, typed);
  const { validFromMs } = begin;
  const wish: Wish | null =
    policy.ok && validFromMs !== undefined
      ? { wish: { kind, value: policy.value } as Wish["wish"], validFromMs }
      : null;
  const looking = useLook(propose, wish);
  const save = async (why: string) => {
    if (wish === null) return;
    const reply = await saving.run({ ...wish, afterVersion, why });
    if (reply.ok) onSaved();
  };
  return (
    <SaveVersion
      begin={begin}
      unready={policy.ok ? null : policy.why}
      looking={looking}
      preview={looking.preview === null ? null : <Preview preview={looking.preview} />}
      saving={saving}
      onSave={(why) => void save(why)}
    />
  );
}

function Preview({ preview: { changes, effect } }: { preview: Output<"policies.propose"> }) {
  return (
    <View className="policies-preview">
      {[...changes, ...effect].map((sentence) => (
        <View key={sentence} className="policies-sentence">
          {sentence}
        </View>
      ))}
    </View>
  );
}

type HistoryProps = { kind: PolicyKind; shown: Shown; mayEdit: boolean; onChanged: () => void };

function History({ kind, shown: { coming, history, inForce }, mayEdit, onChanged }: HistoryProps) {
  const { run, error, isRunning } = useChange("policies.withdraw");
  return (
    <VersionHistory
      entries={history}
      inForce={inForce.version}
      coming={coming.map(({ version }) => version)}
      withdrawing={(version) =>
        mayEdit ? (
          <WithdrawVersion
            version={version}
            isRunning={isRunning}
            error={error?.sentence ?? null}
            send={async (why) => (await run({ kind, version, why })).ok}
            onDone={onChanged}
          />
        ) : null
      }
    />
  );
}
