import { call } from "../../cloud/call";
import { failureOf } from "../../cloud/failure";
import { useSearch } from "../../cloud/use-search";
import { BigButton } from "../../ui/big-button";
import { Notice } from "../../ui/notice";
import { Section } from "../../ui/section";
import { TextField } from "../../ui/text-field";
import { MemberRow } from "./member-row";
import type { TeamView } from "./team-view";

type Member = TeamView["members"][number];
type VolunteerSearchProps = {
  memberIds: readonly string[];
  isFull: boolean;
  /** What a tap does; joining the team where it is left out. */
  action?: string;
  onAdd: (member: Member) => void;
};

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

/** Volunteers of one's area, to be added with a tap. */
export function VolunteerSearch({ action = "加入", memberIds, isFull, onAdd }: VolunteerSearchProps) {
  const { query, setQuery, found, said, isLooking, look } = useSearch<Member>(QUERY, find);
  const others = found?.filter(({ personId }) => !memberIds.includes(personId)) ?? [];
  return (
    <Section title="找志愿者">
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
        className="team-search-step"
        icon="search"
        text="查找"
        isRunning={isLooking}
        runningText="正在查…"
        onPress={() => void look()}
      />
      {said ? <Notice kind="error" text={said} /> : null}
      {isFull ? <Notice text="一队最多五十人，已经满了。" /> : null}
      {found?.length === 0 ? <Notice text="本辖区没找到这位志愿者。要先报名并通过审批。" /> : null}
      {found !== null && found.length > 0 && others.length === 0 ? <Notice text="找到的都在队里了。" /> : null}
      {isFull
        ? null
        : others.map((member) => (
            <MemberRow key={member.personId} member={member} action={action} onPress={() => onAdd(member)} />
          ))}
    </Section>
  );
}
