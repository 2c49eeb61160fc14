import { View } from "@tarojs/components";
import { useState } from "react";
import type { Output } from "../../../contract";
import type { Aisle } from "../../../domain/mall/aisle";
import { useCallPages } from "../../cloud/use-call-pages";
import { useIsSlow } from "../../cloud/use-is-slow";
import { goTo } from "../../device/go-to";
import type { Session } from "../../session/use-session";
import { ChoiceChips } from "../../ui/choice-chips";
import { EmptyState } from "../../ui/empty-state";
import { Icon } from "../../ui/icon";
import { LoadMore } from "../../ui/load-more";
import { Loaded } from "../../ui/loaded";
import { Pressable } from "../../ui/pressable";
import { SegmentedControl } from "../../ui/segmented-control";
import { OfferingCard } from "./offering-card";
import "./mall.scss";

const aisles: readonly { value: Aisle; text: string }[] = [
  { value: "goods", text: "换实惠" },
  { value: "service", text: "换服务" },
  { value: "training", text: "换培训" },
  { value: "venue", text: "换场地" },
];
const filters = [{ value: "mine", text: "只看我能换的" }] as const;
const offeringsOf = (output: Output<"mall.listOfferings">) => output.offerings;

/** The mall for a registered neighbour; whoever is not yet hears what it is and where to register. */
export function Mall({ session }: { session: Session }) {
  const { person, communityPhone, error, refresh } = session;
  const isSlow = useIsSlow(person === undefined);
  if (person === null) {
    const register = { text: "去登记", onPress: () => goTo("/packages/me/register/index") };
    return (
      <EmptyState icon="gift" title="帮邻居，攒积分，换东西" text="先登记一下，就能看看能换什么。" action={register} />
    );
  }
  return (
    <Loaded reading={{ value: person ?? null, error, isSlow, reload: refresh }} phone={communityPhone}>
      {() => <Aisles communityPhone={communityPhone} />}
    </Loaded>
  );
}

function Aisles({ communityPhone }: { communityPhone: string | null }) {
  const [kind, setKind] = useState<Aisle>("goods");
  const [onlyForMe, setOnlyForMe] = useState(false);
  const reading = useCallPages("mall.listOfferings", { kind, onlyForMe }, offeringsOf);
  const balance = reading.value?.balance;
  return (
    <>
      <View className="mall-purse">
        <View className="mall-purse-words">
          <View>我的积分</View>
          <View className="mall-purse-points">{balance ?? "…"}</View>
        </View>
        <Pressable className="mall-purse-vouchers" onPress={() => goTo("/packages/mall/vouchers/index")}>
          <Icon name="code" />
          <View>我的兑换券</View>
        </Pressable>
      </View>
      <SegmentedControl label="换什么" options={aisles} value={kind} onChange={setKind} />
      <ChoiceChips
        label="只看哪些"
        isLabelHidden
        isMultiple
        choices={filters}
        chosen={onlyForMe ? ["mine"] : []}
        onChange={(chosen) => setOnlyForMe(chosen.length > 0)}
      />
      <Loaded reading={reading} phone={communityPhone}>
        {() =>
          reading.rows.length === 0 ? (
            <EmptyShelf onlyForMe={onlyForMe} onAll={() => setOnlyForMe(false)} hasMore={reading.hasMore} />
          ) : (
            <View className="mall-shelf">
              {reading.rows.map((offering) => (
                <OfferingCard key={offering.offeringId} offering={offering} />
              ))}
            </View>
          )
        }
      </Loaded>
      <LoadMore hasMore={reading.hasMore} isLoading={reading.isLoadingMore} onMore={() => void reading.loadMore()} />
    </>
  );
}

/** Of a page everything may be over or not for me, though there are further pages. */
function EmptyShelf({ onlyForMe, onAll, hasMore }: { onlyForMe: boolean; onAll: () => void; hasMore: boolean }) {
  if (hasMore) return null;
  if (!onlyForMe) {
    return <EmptyState icon="shop" title="这排货架还空着" text="社区上架后，这里就能换。先看看别的。" />;
  }
  const all = { text: "看全部", onPress: onAll };
  return <EmptyState icon="shop" title="这里暂时没有您能换的" text="再帮几次忙，能换的就多了。" action={all} />;
}
