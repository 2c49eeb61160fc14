import { useState } from "react";
import type { PolicyKind } from "../../../domain/policies/policies";
import { ChoiceChips } from "../../ui/choice-chips";
import { Card } from "../../ui/card";
import { PolicyEditor } from "./policy-editor";
import { policyNames } from "./policy-names";

const kinds = (Object.keys(policyNames) as PolicyKind[]).map((value) => ({ value, text: policyNames[value] }));

/** The rules of the whole city that are numbers, one kind at a time. */
export function Policies({ mayEdit }: { mayEdit: boolean }) {
  const [kind, setKind] = useState<PolicyKind>("points");
  return (
    <>
      <Card>
        <ChoiceChips label="看哪一种规则" choices={kinds} chosen={[kind]} onChange={([one]) => one && setKind(one)} />
      </Card>
      <PolicyEditor key={kind} kind={kind} mayEdit={mayEdit} />
    </>
  );
}
