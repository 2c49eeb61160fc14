import { View } from "@tarojs/components";
import { useState } from "react";
import type { Output } from "../../../contract";
import { useCallPages } from "../../cloud/use-call-pages";
import { EmptyState } from "../../ui/empty-state";
import { LoadMore } from "../../ui/load-more";
import { Loaded } from "../../ui/loaded";
import { Notice } from "../../ui/notice";
import { DecideStockMatter } from "./decide-stock-matter";
import { StockMatterCard } from "./stock-matter-card";
import "./shop.scss";

const nothing = {};
const mattersOf = (output: Output<"mall.listStockMatters">) => output.matters;

/** Write-offs and counted differences of the shops I look after, each to be approved or refused. */
export function StockApprovals() {
  const reading = useCallPages("mall.listStockMatters", nothing, mattersOf);
  const [said, setSaid] = useState<string | null>(null);
  const decided = (sentence: string) => {
    setSaid(sentence);
    void reading.reload();
  };
  return (
    <>
      {said === null ? null : <Notice kind="success" text={said} onClose={() => setSaid(null)} />}
      <Loaded reading={reading}>
        {() =>
          reading.rows.length === 0 ? (
            <EmptyState
              icon="circle-check"
              title="没有等您审批的"
              text="店里报损，或两人盘点都有出入，会出现在这里。"
            />
          ) : (
            <View className="shop-grid">
              {reading.rows.map((matter) => (
                <StockMatterCard key={matter.matterId} matter={matter}>
                  {matter.isOwn ? (
                    <Notice text="这件事您经手过，要请别的同事来定。" />
                  ) : (
                    <DecideStockMatter matter={matter} onDecided={decided} onStale={() => void reading.reload()} />
                  )}
                </StockMatterCard>
              ))}
            </View>
          )
        }
      </Loaded>
      <LoadMore hasMore={reading.hasMore} isLoading={reading.isLoadingMore} onMore={() => void reading.loadMore()} />
    </>
  );
}
