import { call } from "../../cloud/call";
import { failureOf } from "../../cloud/failure";
import { useSearch } from "../../cloud/use-search";
import { BigButton } from "../../ui/big-button";
import { Card } from "../../ui/card";
import { ListRow } from "../../ui/list-row";
import { Notice } from "../../ui/notice";
import { TextField } from "../../ui/text-field";
import type { FoundPerson } from "./entry-view";

const QUERY = {
  pattern: /^(\d{4}|[A-Za-z]{2,6}|[\u4e00-\u9fff·]{2,12})$/,
  hint: "请输全名、姓名拼音首字母，或手机号后四位。",
};

async function find(query: string) {
  const reply = await call("teams.findVolunteers", { query });
  return reply.ok
    ? { ok: true as const, rows: reply.value.volunteers }
    : { ok: false as const, failure: failureOf(reply) };
}

type FindVolunteerProps = {
  person: FoundPerson | null;
  /** Given when another may be chosen: an answer to a request is about whoever asked. */
  onChange?: (person: FoundPerson | null) => void;
};

/** Whose points and hours it is about; found once, then shown with the way to choose another. */
export function FindVolunteer({ person, onChange }: FindVolunteerProps) {
  const { query, setQuery, found, said, isLooking, look } = useSearch<FoundPerson>(QUERY, find);
  if (person !== null) {
    return (
      <Card title="给谁记">
        <ListRow
          icon="person"
          title={person.name}
          note={`${person.phoneMasked} · ${person.placeName}`}
          {...(onChange ? { label: `${person.name}，换一位`, onPress: () => onChange(null) } : {})}
        />
      </Card>
    );
  }
  return (
    <Card title="给谁记">
      <TextField
        label="志愿者是谁"
        value={query}
        maxLength={12}
        placeholder="如 张建国、zjg 或 0003"
        hint="全名、拼音首字母，或手机号后四位"
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
      {found?.length === 0 ? <Notice text="本辖区没找到这位志愿者。要先报名并通过审批。" /> : null}
      {found?.map((one) => (
        <ListRow
          key={one.personId}
          icon="person"
          title={one.name}
          note={`${one.phoneMasked} · ${one.placeName}`}
          onPress={() => onChange?.(one)}
        />
      ))}
    </Card>
  );
}
