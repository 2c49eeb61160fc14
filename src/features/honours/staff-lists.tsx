import { useState } from "react";
import type { Output } from "../../../contract";
import { useCallPages } from "../../cloud/use-call-pages";
import { useNow } from "../../time/use-now";
import { BigButton } from "../../ui/big-button";
import { EmptyState } from "../../ui/empty-state";
import { LoadMore } from "../../ui/load-more";
import { Loaded } from "../../ui/loaded";
import { StaffTable, type Column } from "../../ui/staff-table";
import { StatusChip } from "../../ui/status-chip";
import { TwoColumns } from "../../ui/two-columns";
import { listWord } from "./list-word";
import { StaffList } from "./staff-list";
import { StartList, type Place } from "./start-list";

type Head = Output<"honours.list">["lists"][number];
const nothing = {};
const listsOf = (output: Output<"honours.list">) => output.lists;

const columnsOf = (nowMs: number): Column<Head>[] => [
  { name: "荣誉", share: 3, cell: ({ title }) => title },
  { name: "地方", share: 2, cell: ({ areaName }) => areaName },
  { name: "进度", share: 2, cell: (list) => <StatusChip {...listWord(list, nowMs)} /> },
  { name: "异议", cell: ({ openObjections }) => (openObjections === 0 ? "无" : `${openObjections} 条待答`) },
];

/** Every list of my areas, the chosen one beside it, and the way to begin another. */
export function StaffLists({ listId, places }: { listId: string; places: readonly Place[] }) {
  const nowMs = useNow();
  const reading = useCallPages("honours.list", nothing, listsOf);
  const [chosen, setChosen] = useState<string | null>(listId === "" ? null : listId);
  const [isStarting, setStarting] = useState(false);
  const show = (next: string) => {
    setStarting(false);
    setChosen(next);
    void reading.reload();
  };
  const list = (
    <>
      <Loaded reading={reading}>
        {() =>
          reading.rows.length === 0 ? (
            <EmptyState icon="spark" title="还没有名单" text="选好地方、荣誉和年份，几分钟后按规则数好。" />
          ) : (
            <StaffTable
              label="荣誉名单"
              columns={columnsOf(nowMs)}
              rows={reading.rows}
              rowKey={(row) => row.listId}
              chosenKey={chosen}
              onPress={(row) => show(row.listId)}
            />
          )
        }
      </Loaded>
      <LoadMore hasMore={reading.hasMore} isLoading={reading.isLoadingMore} onMore={() => void reading.loadMore()} />
      <BigButton kind="second" icon="plus" text="开始评一项荣誉" onPress={() => setStarting(true)} />
    </>
  );
  const detail = isStarting ? (
    <StartList places={places} onStarted={show} onCancel={() => setStarting(false)} />
  ) : chosen === null ? null : (
    <StaffList key={chosen} listId={chosen} onChanged={() => void reading.reload()} onStarted={show} />
  );
  return <TwoColumns list={list} detail={detail} />;
}
