import { View } from "@tarojs/components";
import { useState } from "react";
import { useChange } from "../../cloud/use-change";
import { BigButton } from "../../ui/big-button";
import { Card } from "../../ui/card";
import { Notice } from "../../ui/notice";
import { Section } from "../../ui/section";
import { SheetConfirm } from "../../ui/sheet-confirm";
import type { Shop } from "./choose-shop";
import { HoursFields } from "./hours-fields";
import { emptyRow, hoursRowsOf, hoursTyped } from "./hours-form";

/** When the shop is open, as it hangs on its door, and how to change it. */
export function ShopHours({ shop }: { shop: Shop }) {
  const [openingHours, setOpeningHours] = useState(shop.openingHours);
  const [isEditing, setEditing] = useState(false);
  const saved = (words: string) => {
    setOpeningHours(words);
    setEditing(false);
  };
  return (
    <Section title="营业时间">
      <Card>
        <View>{openingHours}</View>
        <BigButton kind="quiet" icon="edit" text="改营业时间" onPress={() => setEditing(true)} />
      </Card>
      {isEditing ? <EditHours shop={shop} onSaved={saved} onClose={() => setEditing(false)} /> : null}
    </Section>
  );
}

type EditHoursProps = { shop: Shop; onSaved: (openingHours: string) => void; onClose: () => void };

function EditHours({ onClose, onSaved, shop }: EditHoursProps) {
  const [rows, setRows] = useState(shop.hours.length === 0 ? [emptyRow] : hoursRowsOf(shop.hours));
  const [hint, setHint] = useState<string | null>(null);
  const { run, isRunning, error } = useChange("mall.saveShopHours");
  const save = async () => {
    const typed = hoursTyped(rows);
    setHint(typed.ok ? null : typed.why);
    if (!typed.ok) return;
    const reply = await run({ shopId: shop.shopId, hours: typed.hours });
    if (reply.ok) onSaved(reply.value.openingHours);
  };
  return (
    <SheetConfirm
      isOpen
      title="改营业时间"
      confirmText="存好"
      runningText="正在存…"
      isRunning={isRunning}
      error={error?.sentence ?? null}
      onConfirm={() => void save()}
      onClose={onClose}
    >
      {hint === null ? null : <Notice kind="warning" text={hint} />}
      <HoursFields rows={rows} onChange={setRows} />
    </SheetConfirm>
  );
}
