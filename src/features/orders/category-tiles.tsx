import { useState } from "react";
import type { Output } from "../../../contract";
import { goTo } from "../../device/go-to";
import { BigButton } from "../../ui/big-button";
import { categoryIcon } from "../../ui/category-icon";
import { Section } from "../../ui/section";
import { Tile, TileGrid } from "../../ui/tile";

type Category = Output<"orders.showHome">["categories"][number];
/** As many pictures as an eye takes in at once; the community puts the usual ones first. */
const FIRST = 8;

/** The pictures to tap when one needs help. */
export function CategoryTiles({ categories }: { categories: readonly Category[] }) {
  const [isOpen, setOpen] = useState(false);
  const shown = isOpen ? categories : categories.slice(0, FIRST);
  return (
    <Section title="要帮什么忙，点一下">
      <TileGrid>
        {shown.map(({ categoryId, icon, name }) => (
          <Tile
            key={categoryId}
            icon={categoryIcon(icon)}
            text={name}
            onPress={() => goTo("/packages/order/publish/index", { categoryId })}
          />
        ))}
      </TileGrid>
      {categories.length > FIRST ? (
        <BigButton kind="quiet" text={isOpen ? "收起来" : "更多"} onPress={() => setOpen(!isOpen)} />
      ) : null}
    </Section>
  );
}
