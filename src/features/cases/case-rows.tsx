import { sayWhen } from "../../time/say-time";
import { useNow } from "../../time/use-now";
import { Section } from "../../ui/section";
import { StaffTable, type Column } from "../../ui/staff-table";
import { StatusChip } from "../../ui/status-chip";
import type { CaseView } from "./case-detail";

type Row = CaseView["rows"][number];

/** The account's newest postings; those that do not tally are marked by a word. */
export function CaseRows({ rows }: { rows: readonly Row[] }) {
  const nowMs = useNow();
  if (rows.length === 0) return null;
  return (
    <Section title="最近的流水">
      <StaffTable
        label="最近的流水"
        columns={columnsAt(nowMs)}
        rows={rows}
        rowKey={(row) => `${row.atMs} ${row.title}`}
      />
    </Section>
  );
}

const columnsAt = (nowMs: number): Column<Row>[] => [
  {
    name: "什么事",
    share: 2,
    cell: ({ title, isMarked }) =>
      isMarked ? (
        <>
          <StatusChip word="对不上" tone="trouble" />
          {title}
        </>
      ) : (
        title
      ),
  },
  { name: "变动", cell: ({ points }) => `${points > 0 ? "+" : ""}${points} 分` },
  { name: "之后能用", cell: ({ balanceAfter }) => `${balanceAfter} 分` },
  { name: "时间", cell: ({ atMs }) => sayWhen(atMs, nowMs) },
];
