import { View } from "@tarojs/components";
import type { ReactNode } from "react";
import { aria } from "./aria";
import { classNames } from "./class-names";
import { Pressable } from "./pressable";
import "./staff-table.scss";

export type Column<Row> = {
  name: string;
  cell: (row: Row) => ReactNode;
  /** Wider columns get more of the line; 1 when left out. */
  share?: 1 | 2 | 3;
};

export type StaffTableProps<Row> = {
  label: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  chosenKey?: string | null;
  onPress?: (row: Row) => void;
};

/** Rows that are a table on a desk screen and cards with their column names on a phone. */
export function StaffTable<Row>(props: StaffTableProps<Row>) {
  const { label, columns, rows, rowKey, chosenKey, onPress } = props;
  const cellsOf = (row: Row) =>
    columns.map((column) => (
      <View key={column.name} className={`staff-table-cell staff-table-share-${column.share ?? 1}`}>
        <View className="staff-table-name">{column.name}</View>
        <View className="staff-table-value">{column.cell(row)}</View>
      </View>
    ));
  return (
    <View className="staff-table" {...aria({ role: "group", label })}>
      <View className="staff-table-head" {...aria({ hidden: true })}>
        {columns.map((column) => (
          <View key={column.name} className={`staff-table-cell staff-table-share-${column.share ?? 1}`}>
            {column.name}
          </View>
        ))}
      </View>
      {rows.map((row) => {
        const className = classNames("staff-table-row", rowKey(row) === chosenKey && "staff-table-row-chosen");
        return onPress ? (
          <Pressable key={rowKey(row)} className={className} onPress={() => onPress(row)}>
            {cellsOf(row)}
          </Pressable>
        ) : (
          <View key={rowKey(row)} className={className}>
            {cellsOf(row)}
          </View>
        );
      })}
    </View>
  );
}
