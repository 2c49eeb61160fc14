import { View } from "@tarojs/components";
import { useState } from "react";
import type { Output } from "../../../contract";
import { useCallPages } from "../../cloud/use-call-pages";
import { goTo } from "../../device/go-to";
import { sayWhen } from "../../time/say-time";
import { useNow } from "../../time/use-now";
import { EmptyState } from "../../ui/empty-state";
import { LoadMore } from "../../ui/load-more";
import { Loaded } from "../../ui/loaded";
import { SegmentedControl } from "../../ui/segmented-control";
import { StaffTable, type Column } from "../../ui/staff-table";
import { StatusChip } from "../../ui/status-chip";
import { caseStateWords, mismatchWords, subjectTitles } from "./case-words";
import "./cases.scss";

type Which = "open" | "closed";
type CaseRow = Output<"cases.list">["cases"][number];
const casesOf = (output: Output<"cases.list">) => output.cases;

const views: readonly { value: Which; text: string }[] = [
  { value: "open", text: "没办结的" },
  { value: "closed", text: "办结了的" },
];

/** What did not tally, newest first. */
export function CaseList() {
  const [which, setWhich] = useState<Which>("open");
  const reading = useCallPages("cases.list", { which }, casesOf);
  const nowMs = useNow();
  return (
    <>
      <SegmentedControl label="看哪些" options={views} value={which} onChange={setWhich} />
      <Loaded reading={reading}>
        {() =>
          reading.rows.length === 0 ? (
            <EmptyState
              icon="circle-check"
              title={which === "open" ? "账都对得上" : "还没有办结的"}
              text="每小时核对新变化，夜里从头核对一遍。"
              action={{ text: "回工作台", onPress: () => goTo("/packages/staff/workbench/index") }}
            />
          ) : (
            <StaffTable
              label="对不上的账"
              columns={columnsAt(nowMs)}
              rows={reading.rows}
              rowKey={(one) => one.caseId}
              onPress={({ caseId }) => goTo("/packages/staff/case/index", { caseId })}
            />
          )
        }
      </Loaded>
      <LoadMore hasMore={reading.hasMore} isLoading={reading.isLoadingMore} onMore={() => void reading.loadMore()} />
    </>
  );
}

const columnsAt = (nowMs: number): Column<CaseRow>[] => [
  {
    name: "进度",
    cell: ({ state }) => <StatusChip word={caseStateWords[state].word} tone={caseStateWords[state].tone} />,
  },
  {
    name: "什么",
    cell: ({ subject, title }) => (title === "" ? subjectTitles[subject] : `${subjectTitles[subject]}：${title}`),
  },
  {
    name: "哪里不对",
    share: 2,
    cell: ({ kinds }) => <View>{kinds.map((kind) => mismatchWords[kind]).join("、")}</View>,
  },
  { name: "谁的", share: 2, cell: ({ people }) => namesOf(people) },
  { name: "发现于", cell: ({ openedAtMs }) => sayWhen(openedAtMs, nowMs) },
];

export const namesOf = (people: CaseRow["people"]): string =>
  people.length === 0
    ? "不关个人"
    : people.map(({ nameMasked, placeName }) => `${nameMasked}（${placeName}）`).join("、");
