import { useState } from "react";
import { aisles, type Aisle } from "../../../domain/mall/aisle";
import { useCall } from "../../cloud/use-call";
import { ChoiceChips } from "../../ui/choice-chips";
import { Loaded } from "../../ui/loaded";
import { OfferingEditor } from "./offering-editor";
import { newForm } from "./offering-form";
import { aisleWords } from "./offering-words";
import "./shop.scss";

type EditOfferingProps = { shopId: string; offeringId: string | undefined };

/** What a thing in the shop is: a new one, or one that is there. */
export function EditOffering({ offeringId, shopId }: EditOfferingProps) {
  return offeringId === undefined ? <NewOffering shopId={shopId} /> : <Existing offeringId={offeringId} />;
}

function NewOffering({ shopId }: { shopId: string }) {
  const [kind, setKind] = useState<Aisle>("goods");
  return (
    <>
      <ChoiceChips<Aisle>
        label="放在哪一栏"
        choices={aisles.map((aisle) => ({ value: aisle, text: aisleWords[aisle] }))}
        chosen={[kind]}
        onChange={([next]) => setKind(next ?? kind)}
      />
      <OfferingEditor key={kind} shopId={shopId} written={null} first={newForm(kind)} />
    </>
  );
}

function Existing({ offeringId }: { offeringId: string }) {
  const reading = useCall("mall.showShelfOffering", { offeringId }, "keep");
  return (
    <Loaded reading={reading}>
      {(written) => (
        <OfferingEditor
          key={written.editVersion}
          shopId={written.shopId}
          written={{ ...written, offeringId }}
          onSaved={reading.reload}
        />
      )}
    </Loaded>
  );
}
