import { View } from "@tarojs/components";
import type { Output } from "../../../contract";
import type { RankMeasure } from "../../../domain/stars/rank-board";
import { classNames } from "../../ui/class-names";
import { sayGiven } from "./board-words";

type Row = Output<"stars.showBoard">["rows"][number];

const namedPlaces = 3;

/** One neighbour on a board; one's own line is named so, not only coloured. */
export function BoardRow({ row, measure }: { row: Row; measure: RankMeasure }) {
  const { isMine, name, place } = row;
  return (
    <View className={classNames("rank-row", isMine && "rank-row-mine")}>
      <View className={classNames("rank-row-place", place <= namedPlaces && "rank-row-first")}>{`第 ${place}`}</View>
      <View className="rank-row-name">{isMine ? `${name}（我）` : name}</View>
      <View className="rank-row-figure">{sayGiven(row, measure)}</View>
    </View>
  );
}
