import { View } from "@tarojs/components";
import { useState } from "react";
import { serverNowMs } from "../../cloud/server-clock";
import { useCall } from "../../cloud/use-call";
import { BigButton } from "../../ui/big-button";
import { Card } from "../../ui/card";
import { Facts } from "../../ui/facts";
import { Loaded } from "../../ui/loaded";
import { Notice } from "../../ui/notice";
import { Section } from "../../ui/section";
import { SegmentedControl } from "../../ui/segmented-control";
import { TwoColumns } from "../../ui/two-columns";
import type { Shop } from "./choose-shop";
import { CloseDay } from "./close-day";
import { ExportSettlement } from "./export-settlement";
import { factsOf, sayLedger, type Sheet } from "./settlement-figures";
import { SettlementTables } from "./settlement-tables";
import { periodAt, sayPeriod, stepPeriod } from "./settlement-period-choice";
import "./shop.scss";

const spans = [
  { value: "day", text: "按天" },
  { value: "month", text: "按月" },
] as const;
type Span = (typeof spans)[number]["value"];

/** A shop's day or month: what came and went, whether the ledger agrees, and the file for those who gave the things. */
export function Settlement({ shop }: { shop: Shop }) {
  const [span, setSpan] = useState<Span>("day");
  const [period, setPeriod] = useState(() => periodAt("day", serverNowMs()));
  const reading = useCall("mall.showSettlement", { shopId: shop.shopId, period });
  const isNow = period >= periodAt(span, serverNowMs());
  const choose = (next: Span) => {
    setSpan(next);
    setPeriod(periodAt(next, serverNowMs()));
  };
  return (
    <>
      <SegmentedControl label="按天还是按月" options={spans} value={span} onChange={choose} />
      <View className="shop-period">
        <BigButton
          kind="second"
          text={span === "day" ? "前一天" : "上个月"}
          onPress={() => setPeriod(stepPeriod(period, -1))}
        />
        <View className="shop-figure">{sayPeriod(period)}</View>
        <BigButton
          kind="second"
          text={span === "day" ? "后一天" : "下个月"}
          isDisabled={isNow}
          onPress={() => setPeriod(stepPeriod(period, 1))}
        />
      </View>
      <Loaded reading={reading}>
        {(sheet) => (
          <TwoColumns
            list={
              <>
                <Totals sheet={sheet} />
                {span === "day" ? (
                  <CloseDay key={period} shopId={shop.shopId} day={period} sheet={sheet} onClosed={reading.reload} />
                ) : null}
                <ExportSettlement key={`${shop.shopId} ${period}`} shopId={shop.shopId} period={period} />
              </>
            }
            detail={<SettlementTables sheet={sheet} />}
          />
        )}
      </Loaded>
    </>
  );
}

function Totals({ sheet }: { sheet: Sheet }) {
  const { isTied, sentence } = sayLedger(sheet);
  return (
    <Section title="合计">
      <Card>
        <Facts facts={factsOf(sheet.totals)} />
        <Notice kind={isTied ? "success" : "error"} text={sentence} />
      </Card>
    </Section>
  );
}
