import { View } from "@tarojs/components";
import { useState } from "react";
import type { Output } from "../../../contract";
import { boardAreasOf, type BoardScope } from "../../../domain/stars/board-areas";
import type { RankPeriod } from "../../../domain/stars/calendar-period";
import type { RankMeasure } from "../../../domain/stars/rank-board";
import { useCallPages } from "../../cloud/use-call-pages";
import { goTo } from "../../device/go-to";
import { sayWhen } from "../../time/say-time";
import { useNow } from "../../time/use-now";
import { Card } from "../../ui/card";
import { EmptyState } from "../../ui/empty-state";
import { LoadMore } from "../../ui/load-more";
import { Loaded } from "../../ui/loaded";
import { Section } from "../../ui/section";
import { SegmentedControl } from "../../ui/segmented-control";
import { BoardRow } from "./board-row";
import { measureOptions, periodOptions, sayGiven, sayPlace, scopeWords } from "./board-words";
import { RankChoice } from "./rank-choice";
import "./stars.scss";

const rowsOf = (output: Output<"stars.showBoard">) => output.rows;
type RanksProps = { areaId: string; communityPhone: string | null };

/** The boards of where I live: of my building, community and street, by week, month or ever, by time or by times. */
export function Ranks({ areaId, communityPhone }: RanksProps) {
  const areas = boardAreasOf(areaId);
  const [scope, setScope] = useState<BoardScope>("community");
  const [period, setPeriod] = useState<RankPeriod>("month");
  const [measure, setMeasure] = useState<RankMeasure>("minutes");
  const chosen = (areas.find((area) => area.scope === scope) ?? areas[0])?.areaId ?? null;
  const reading = useCallPages("stars.showBoard", chosen === null ? null : { areaId: chosen, period, measure }, rowsOf);
  if (areas.length === 0)
    return <EmptyState icon="board" title="这里没有排行榜" text="登记了住处，就能看到社区的榜。" />;
  return (
    <>
      <View className="rank-controls">
        <SegmentedControl
          label="看哪里"
          options={areas.map((area) => ({ value: area.scope, text: scopeWords[area.scope] }))}
          value={scope}
          onChange={setScope}
        />
        <SegmentedControl label="看多久" options={periodOptions} value={period} onChange={setPeriod} />
        <SegmentedControl label="按什么排" options={measureOptions} value={measure} onChange={setMeasure} />
      </View>
      <Loaded reading={reading} phone={communityPhone}>
        {(board) => (
          <>
            <MyPlace board={board} measure={measure} />
            <Section title={`${board.placeName}的热心邻居`}>
              {reading.rows.length === 0 ? (
                <EmptyState
                  icon="heart"
                  title="这段时间还没有人上榜"
                  text="帮邻居办好一件事，社区评过就上榜。"
                  action={{ text: "看看谁要帮忙", onPress: () => goTo("/pages/hall/index") }}
                />
              ) : (
                <Card>
                  {reading.rows.map((row, at) => (
                    <BoardRow key={at} row={row} measure={measure} />
                  ))}
                </Card>
              )}
              <LoadMore
                hasMore={reading.hasMore}
                isLoading={reading.isLoadingMore}
                onMore={() => void reading.loadMore()}
              />
            </Section>
            <RankChoice isOffBoards={board.mine.isOffBoards} onChanged={() => void reading.reload()} />
          </>
        )}
      </Loaded>
    </>
  );
}

function MyPlace({ board, measure }: { board: Output<"stars.showBoard">; measure: RankMeasure }) {
  const nowMs = useNow();
  const { madeAtMs, mine } = board;
  return (
    <Card>
      <View className="rank-mine">
        <View className="rank-mine-place">{sayPlace(mine, measure)}</View>
        <View>{sayGiven(mine, measure)}</View>
      </View>
      <View className="text-second">
        {madeAtMs === null ? "榜单还没排出来，过一会儿再看" : `${sayWhen(madeAtMs, nowMs)} 排的，一样多就并列`}
      </View>
    </Card>
  );
}
