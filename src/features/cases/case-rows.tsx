import { sayWhen } from "../../time/say-time";
import { useNow } from "../../time/use-now";
import { Section } from "../../ui/section";
import { StaffTable, type Column } from "../../ui/staff-table";
import { StatusChip } from "../../ui/status-chip";
import type { CaseView } from "./case-view";

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
  { name: "变动", share: 2, cell: movedText },
  { name: "之后能用", cell: ({ balanceAfter }) => `${balanceAfter} 分` },
  { name: "时间", cell: ({ atMs }) => sayWhen(atMs, nowMs) },
];

const signed = (points: number): string => `${points > 0 ? "+" : ""}${points} 分`;

/** What moved, by where it lies; what can be spent first. */
function movedText({ points, pendingPoints, heldPoints }: Row): string {
  const parts = [
    points === 0 ? "" : signed(points),
    pendingPoints === 0 ? "" : `待到账 ${signed(pendingPoints)}`,
    heldPoints === 0 ? "" : `券里 ${signed(heldPoints)}`,
  ].filter((part) => part !== "");
  return parts.length === 0 ? "分数不变" : parts.join("，");
}
