import { View } from "@tarojs/components";
import type { Output } from "../../../contract";
import { Picture } from "../../ui/picture";
import type { Column } from "../../ui/staff-table";
import { StatusChip } from "../../ui/status-chip";

export type StockLine = Output<"mall.showStock">["lines"][number];

/** How a thing stands, in a word. */
export function lineState({ available, hasStock, isOnOffer, pricePoints }: StockLine) {
  if (pricePoints === 0) return { word: "等社区定价", tone: "waiting", icon: "clock" } as const;
  if (!isOnOffer) return { word: "没上架", tone: "quiet", icon: "stop" } as const;
  if (hasStock && available === 0) return { word: "换完了", tone: "trouble", icon: "alert" } as const;
  return { word: "在架", tone: "done", icon: "check" } as const;
}

export const shelfColumns: readonly Column<StockLine>[] = [
  {
    name: "东西",
    share: 3,
    cell: ({ picture, title, donor }) => (
      <View className="shelf-thing">
        <Picture picture={picture} className="shelf-picture" />
        <View>
          <View className="shelf-title">{title}</View>
          <View className="text-second">{donor}</View>
        </View>
      </View>
    ),
  },
  {
    name: "状态",
    share: 2,
    cell: (line) => {
      const { icon, tone, word } = lineState(line);
      return (
        <>
          <StatusChip word={word} tone={tone} icon={icon} />
          {line.isCounting ? <StatusChip word="正在盘点" tone="active" icon="search" /> : null}
        </>
      );
    },
  },
  { name: "价格", cell: ({ pricePoints }) => (pricePoints === 0 ? "没定" : `${pricePoints} 分`) },
  {
    name: "件数",
    share: 2,
    cell: ({ available, hasStock, issued, reserved }) =>
      hasStock ? `能换 ${available} · 待领 ${reserved} · 已领 ${issued}` : "按预约给",
  },
];
