import { View } from "@tarojs/components";
import { Card } from "../../ui/card";
import { ListRow } from "../../ui/list-row";
import { Section } from "../../ui/section";
import type { Sheet } from "./settlement-figures";

/** The sheet by donor and by thing. */
export function SettlementTables({ sheet: { donors, lines } }: { sheet: Sheet }) {
  return (
    <>
      <Section title="按商户">
        <Card>
          {donors.length === 0 ? <View className="text-second">没有发出东西。</View> : null}
          {donors.map(({ donor, pieces, points }) => (
            <ListRow key={donor} title={donor} note={`发出 ${pieces} 件`} aside={`${points} 分`} />
          ))}
        </Card>
      </Section>
      <Section title="按兑换品">
        <Card>
          {lines.length === 0 ? <View className="text-second">没有进出。</View> : null}
          {lines.map((line) => (
            <ListRow key={line.offeringId} title={line.title} note={sayLine(line)} aside={`${line.points} 分`} />
          ))}
        </Card>
      </Section>
    </>
  );
}

/** Only what happened: most things do one or two of these in a day. */
const sayLine = (line: Sheet["lines"][number]): string =>
  [
    { name: "入库", pieces: line.received },
    { name: "核销", pieces: line.fulfilled },
    { name: "撤回", pieces: line.undone },
    { name: "取消", pieces: line.cancelled },
    { name: "过期", pieces: line.expired },
    { name: "报损", pieces: line.writtenOff },
  ]
    .filter(({ pieces }) => pieces > 0)
    .map(({ name, pieces }) => `${name} ${pieces}`)
    .join(" · ");
