import { useState } from "react";
import { useChange } from "../../cloud/use-change";
import { usePhotos } from "../../cloud/use-photos";
import { goOnTo } from "../../device/go-to";
import { BigButton } from "../../ui/big-button";
import { Notice } from "../../ui/notice";
import { TwoColumns } from "../../ui/two-columns";
import { formOf, newForm, wishOf, type OfferingForm, type Written } from "./offering-form";
import { OfferingTermsFields } from "./offering-terms-fields";
import { OfferingWordsFields } from "./offering-words-fields";
import { PriceOffering } from "./price-offering";

type OfferingEditorProps = {
  shopId: string;
  written: (Written & { offeringId: string }) | null;
  /** Of a new one. */
  first?: OfferingForm;
  onSaved?: () => Promise<void>;
};

/** Everything about a thing but its price, which the community sets beside it, and its stock. */
export function OfferingEditor({ first, onSaved, shopId, written }: OfferingEditorProps) {
  const [form, setForm] = useState(() => (written === null ? (first ?? newForm("goods")) : formOf(written)));
  const [said, setSaid] = useState<{ kind: "success" | "warning"; text: string } | null>(null);
  const { run, isRunning, error } = useChange("mall.saveOffering");
  const photos = usePhotos(written?.photos.map(({ photoId, url }) => ({ photoId, path: url })));
  const change = (part: Partial<OfferingForm>) => setForm((before) => ({ ...before, ...part }));
  const save = async () => {
    const wish = wishOf(form);
    setSaid(wish.ok ? null : { kind: "warning", text: wish.why });
    if (!wish.ok) return;
    const { kind } = form;
    const place = { offeringId: written?.offeringId ?? null, editVersion: written?.editVersion ?? 0, shopId, kind };
    const reply = await run({ ...place, wish: wish.value, photoIds: photos.photos.map(({ photoId }) => photoId) });
    if (!reply.ok) return;
    if (written === null) goOnTo("/packages/shop/stock/index", { shopId, offeringId: reply.value.offeringId });
    else await onSaved?.();
  };
  return (
    <TwoColumns
      list={<OfferingWordsFields form={form} onChange={change} photos={photos} />}
      detail={
        <>
          {written === null ? (
            <Notice text="存好以后社区定价，您再入库、上架。" />
          ) : (
            <PriceOffering written={written} onPriced={onSaved} />
          )}
          <OfferingTermsFields form={form} hasPrice={(written?.pricePoints ?? 0) > 0} onChange={change} />
          {said ? <Notice kind={said.kind} text={said.text} /> : null}
          {error ? <Notice kind="error" text={error.sentence} /> : null}
          <BigButton icon="check" text="存好" isRunning={isRunning} runningText="正在存…" onPress={() => void save()} />
        </>
      }
    />
  );
}
