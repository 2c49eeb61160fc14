import type { Output } from "../../../contract";
import { useCall } from "../../cloud/use-call";
import { sayDay } from "../../time/say-time";
import { useNow } from "../../time/use-now";
import { Loaded } from "../../ui/loaded";
import { StaffTable, type Column } from "../../ui/staff-table";
import { StatusChip } from "../../ui/status-chip";

type Row = Output<"categories.list">["categories"][number];

/** Every kind of help with the rules it goes by now. */
export function CategoryList({ onChoose }: { onChoose: (categoryId: string) => void }) {
  const reading = useCall("categories.list", {});
  const nowMs = useNow();
  return (
    <Loaded reading={reading} skeletonRows={6}>
      {({ categories }) => (
        <StaffTable
          label="服务类别"
          columns={columnsOf(nowMs)}
          rows={categories}
          rowKey={({ categoryId }) => categoryId}
          onPress={({ categoryId }) => onChoose(categoryId)}
        />
      )}
    </Loaded>
  );
}

const columnsOf = (nowMs: number): Column<Row>[] => [
  { name: "类别", share: 2, cell: ({ name }) => name },
  {
    name: "居民能看到",
    cell: ({ isShown }) => <StatusChip word={isShown ? "能看到" : "已收起"} tone={isShown ? "done" : "quiet"} />,
  },
  { name: "第几版", cell: ({ version }) => `第 ${version} 版` },
  {
    name: "从哪天起",
    cell: ({ validFromMs }) => (validFromMs === 0 ? "一开始" : sayDay(validFromMs, nowMs)),
  },
  {
    name: "要改的",
    share: 2,
    cell: ({ nextFromMs }) => (nextFromMs === null ? "没有" : `${sayDay(nextFromMs, nowMs)}起有改动`),
  },
];
