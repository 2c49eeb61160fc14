import { useState, type ReactNode } from "react";
import type { Output } from "../../../contract";
import { useCall } from "../../cloud/use-call";
import { ChoiceChips } from "../../ui/choice-chips";
import { EmptyState } from "../../ui/empty-state";
import { Loaded } from "../../ui/loaded";

export type Shop = Output<"mall.listShops">["shops"][number];

type ChooseShopProps = {
  /** The one a link led to. */
  shopId: string | undefined;
  children: (shop: Shop) => ReactNode;
};

/** Which shop it is about: the only one, the one that was come for, or the one tapped. */
export function ChooseShop({ shopId, children }: ChooseShopProps) {
  const reading = useCall("mall.listShops", {});
  const [chosenId, setChosenId] = useState(shopId);
  return (
    <Loaded reading={reading}>
      {({ shops }) => {
        const shop = shops.find((one) => one.shopId === chosenId) ?? shops[0];
        if (shop === undefined) {
          return <EmptyState icon="shop" title="您这里还没有超市" text="开超市请找街道管理员。" />;
        }
        return (
          <>
            {shops.length > 1 ? (
              <ChoiceChips
                label="哪家店"
                choices={shops.map((one) => ({ value: one.shopId, text: one.name }))}
                chosen={[shop.shopId]}
                onChange={([next]) => setChosenId(next)}
              />
            ) : null}
            {children(shop)}
          </>
        );
      }}
    </Loaded>
  );
}
