import { useState } from "react";
import type { Output } from "../../../contract";
import { useCall } from "../../cloud/use-call";
import { useDraft } from "../../device/use-draft";
import { BigButton } from "../../ui/big-button";
import { EmptyState } from "../../ui/empty-state";
import { Loaded } from "../../ui/loaded";
import { Notice } from "../../ui/notice";
import { TwoColumns } from "../../ui/two-columns";
import { draftOf, formOf, type Policy, type PolicyForm } from "./policy-form";
import { PolicyFields } from "./policy-fields";
import { PolicyHistory } from "./policy-history";
import { PolicyRead } from "./policy-read";
import { SavePolicy } from "./save-policy";

type Shown = Output<"categories.show">;
type CategoryEditorProps = { categoryId: string; mayEdit: boolean; onBack: () => void };

/** One kind of help: for administrators to change, for community staff to read. */
export function CategoryEditor({ categoryId, mayEdit, onBack }: CategoryEditorProps) {
  const reading = useCall("categories.show", { categoryId });
  const [said, setSaid] = useState<string | null>(null);
  const changed = (sentence: string) => {
    setSaid(sentence);
    void reading.reload();
  };
  return (
    <Loaded reading={reading}>
      {(shown) => {
        const policy = shown.inForce ?? shown.coming[0];
        const back = <BigButton kind="quiet" icon="back" text="看全部类别" onPress={onBack} />;
        if (policy === undefined) return <EmptyState icon="list" title="这一类还没有规则" text="请看看别的类别。" />;
        const history = (
          <PolicyHistory shown={shown} mayEdit={mayEdit} onChanged={() => changed("改动已撤回，照原来的办。")} />
        );
        return (
          <>
            {said ? <Notice kind="success" text={said} onClose={() => setSaid(null)} /> : null}
            {mayEdit ? (
              <Editing
                key={shown.latestVersion}
                shown={shown}
                policy={policy}
                history={history}
                onSaved={() => changed("存好了。到时候自动按新规则办，已发的单不变。")}
              />
            ) : (
              <TwoColumns list={<PolicyRead policy={policy} />} detail={history} />
            )}
            {back}
          </>
        );
      }}
    </Loaded>
  );
}

type EditingProps = { shown: Shown; policy: Policy; history: React.ReactNode; onSaved: () => void };

/** A half-written change outlives the page; a newer policy makes it a draft of the past. */
function Editing({ shown, policy, history, onSaved }: EditingProps) {
  const { categoryId, latestVersion } = shown;
  const draft = useDraft<PolicyForm>(`policy:${categoryId}:${latestVersion}`, formOf(policy));
  const saved = () => {
    draft.forget();
    onSaved();
  };
  return (
    <TwoColumns
      list={<PolicyFields form={draft.value} onChange={(part) => draft.set({ ...draft.value, ...part })} />}
      detail={
        <>
          <SavePolicy
            categoryId={categoryId}
            afterVersion={latestVersion}
            draft={draftOf(draft.value, policy.icon)}
            onSaved={saved}
          />
          {history}
        </>
      }
    />
  );
}
