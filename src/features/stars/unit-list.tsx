import { View } from "@tarojs/components";
import { useState } from "react";
import type { Output } from "../../../contract";
import { quarterAt, quarterBefore, quarterWords } from "../../../domain/stars/calendar-period";
import { serverNowMs } from "../../cloud/server-clock";
import { useCallPages } from "../../cloud/use-call-pages";
import { EmptyState } from "../../ui/empty-state";
import { LoadMore } from "../../ui/load-more";
import { Loaded } from "../../ui/loaded";
import { SegmentedControl } from "../../ui/segmented-control";
import { UnitQuarter } from "./unit-quarter";

const unitsOf = (output: Output<"stars.listUnits">) => output.units;
const kindWords = { team: "志愿队", organisation: "组织" } as const;
const turns = [
  { value: "running", text: "这个季度" },
  { value: "last", text: "上个季度" },
] as const;

/** The teams and organisations of an area with their stars of a quarter, most hours first. */
export function UnitList({ areaId, communityPhone }: { areaId: string; communityPhone?: string | null }) {
  const [turn, setTurn] = useState<"running" | "last">("running");
  const running = quarterAt(serverNowMs());
  const quarter = turn === "running" ? running : quarterBefore(running);
  const reading = useCallPages("stars.listUnits", { areaId, quarter }, unitsOf);
  return (
    <>
      <View className="rank-controls">
        <SegmentedControl label="哪个季度" options={turns} value={turn} onChange={setTurn} />
      </View>
      <Loaded reading={reading} phone={communityPhone ?? null}>
        {() =>
          reading.rows.length === 0 ? (
            <EmptyState
              icon="family"
              title={`${quarterWords(quarter)}还没有`}
              text="队伍和组织的星级每天夜里算一次。"
            />
          ) : (
            <View className="unit-grid">
              {reading.rows.map((unit) => (
                <UnitQuarter
                  key={unit.unitId}
                  one={unit}
                  title={unit.name}
                  kind={`${unit.placeName}的${kindWords[unit.unitKind]}`}
                />
              ))}
            </View>
          )
        }
      </Loaded>
      <LoadMore hasMore={reading.hasMore} isLoading={reading.isLoadingMore} onMore={() => void reading.loadMore()} />
    </>
  );
}
