import type { Output } from "../../../contract";
import { call } from "../../cloud/call";
import { failureOf } from "../../cloud/failure";
import { useSearch } from "../../cloud/use-search";
import { BigButton } from "../../ui/big-button";
import { ListRow } from "../../ui/list-row";
import { Notice } from "../../ui/notice";
import { TextField } from "../../ui/text-field";

export type FoundCaller = Output<"people.findCaller">["callers"][number];

const QUERY = { pattern: /^(\d{4}|[A-Za-z]{2,6})$/, hint: "请输手机号后四位，或姓名拼音首字母（如 wgl）。" };

async function find(query: string) {
  const reply = await call("people.findCaller", { query });
  return reply.ok
    ? { ok: true as const, rows: reply.value.callers }
    : { ok: false as const, failure: failureOf(reply) };
}

/** Somebody of one's area by the phone's last four digits or the name's initials. Each search is written down. */
export function CallerSearch({ label, onPick }: { label: string; onPick: (caller: FoundCaller) => void }) {
  const { query, setQuery, found: callers, said, isLooking, look } = useSearch<FoundCaller>(QUERY, find);
  return (
    <>
      <TextField
        label={label}
        value={query}
        maxLength={6}
        placeholder="如 0001，或 wgl"
        hint="手机号后四位，或姓名拼音的首字母"
        onChange={setQuery}
        onConfirm={() => void look()}
      />
      <BigButton
        kind="second"
        icon="search"
        text="查找"
        isRunning={isLooking}
        runningText="正在查…"
        onPress={() => void look()}
      />
      {said ? <Notice kind="error" text={said} /> : null}
      {callers?.length === 0 ? <Notice text="本辖区没找到这位居民。请核对，或新登记。" /> : null}
      {callers?.map((caller) => (
        <ListRow
          key={caller.personId}
          icon="person"
          title={`${caller.nameMasked} ${caller.phoneMasked}`}
          note={`${caller.placeName}${caller.hasWechat ? "" : "，没有微信"}`}
          onPress={() => onPick(caller)}
        />
      ))}
    </>
  );
}
