import { useState } from "react";
import { useCall } from "../../cloud/use-call";
import { goTo } from "../../device/go-to";
import { BigButton } from "../../ui/big-button";
import { Card } from "../../ui/card";
import { EmptyState } from "../../ui/empty-state";
import { Facts } from "../../ui/facts";
import { Loaded } from "../../ui/loaded";
import { Notice } from "../../ui/notice";
import { Picture } from "../../ui/picture";
import { TwoColumns } from "../../ui/two-columns";
import { StockBook } from "./stock-book";
import { StockSteps } from "./stock-steps";
import type { StockLine } from "./shelf-columns";
import "./shop.scss";

type StockProps = { shopId: string; offeringId: string; isKeeper: boolean };

/** One thing: how many there are by the book, what can be done about it, and every line that moved it. */
export function Stock({ isKeeper, offeringId, shopId }: StockProps) {
  const reading = useCall("mall.showStock", { shopId });
  const [said, setSaid] = useState<string | null>(null);
  const done = (sentence: string) => {
    setSaid(sentence);
    void reading.reload();
  };
  return (
    <Loaded reading={reading}>
      {({ lines }) => {
        const line = lines.find((one) => one.offeringId === offeringId);
        if (line === undefined) return <EmptyState icon="gift" title="货架上没有这一样" />;
        return (
          <TwoColumns
            list={
              <>
                {said === null ? null : <Notice kind="success" text={said} onClose={() => setSaid(null)} />}
                <StockFacts line={line} />
                {line.hasStock ? <StockSteps line={line} isKeeper={isKeeper} onDone={done} /> : null}
                <BigButton
                  kind="second"
                  icon="edit"
                  text="改内容和价格"
                  onPress={() => goTo("/packages/shop/shelf-offering/index", { shopId, offeringId })}
                />
              </>
            }
            detail={<StockBook key={line.available + line.reserved + line.issued} offeringId={offeringId} />}
          />
        );
      }}
    </Loaded>
  );
}

function StockFacts({ line }: { line: StockLine }) {
  const { available, donor, hasStock, issued, picture, pricePoints, received, reserved, title, writtenOff } = line;
  return (
    <Card title={title}>
      <Picture picture={picture} className="shelf-picture" />
      <Facts
        facts={[
          { name: "谁给的", value: donor },
          { name: "价格", value: pricePoints === 0 ? "等社区定价" : `${pricePoints} 分` },
          { name: "能换", value: hasStock ? `${available} 件` : "按预约给，没有库存" },
          { name: "待领", value: hasStock ? `${reserved} 件，先给居民留着` : null },
          { name: "店里应有", value: hasStock ? `${available + reserved} 件` : null },
          { name: "已领", value: hasStock ? `${issued} 件` : null },
          { name: "报损", value: hasStock ? `${writtenOff} 件` : null },
          { name: "一共入库", value: hasStock ? `${received} 件` : null },
        ]}
      />
    </Card>
  );
}
