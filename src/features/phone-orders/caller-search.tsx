import type { Output } from "../../../contract";
import { call } from "../../cloud/call";
import { failureOf } from "../../cloud/failure";
import { useSearch } from "../../cloud/use-search";
import { ListRow } from "../../ui/list-row";
import { SearchField } from "../../ui/search-field";

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
  const search = useSearch<FoundCaller>(QUERY, find);
  return (
    <>
      <SearchField
        search={search}
        label={label}
        maxLength={6}
        placeholder="如 0001，或 wgl"
        hint="手机号后四位，或姓名拼音的首字母"
        nobody="本辖区没找到这位居民。请核对，或新登记。"
      />
      {search.found?.map((caller) => (
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
