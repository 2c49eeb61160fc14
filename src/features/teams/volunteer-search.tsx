import { useVolunteerSearch, volunteerField } from "../../cloud/use-volunteer-search";
import { Notice } from "../../ui/notice";
import { SearchField } from "../../ui/search-field";
import { Section } from "../../ui/section";
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

/** Volunteers of one's area, to be added with a tap. */
export function VolunteerSearch({ action = "加入", memberIds, isFull, onAdd }: VolunteerSearchProps) {
  const search = useVolunteerSearch();
  const { found } = search;
  const others = found?.filter(({ personId }) => !memberIds.includes(personId)) ?? [];
  return (
    <Section title="找志愿者">
      <SearchField search={search} {...volunteerField} />
      {isFull ? <Notice text="一队最多五十人，已经满了。" /> : null}
      {found !== null && found.length > 0 && others.length === 0 ? <Notice text="找到的都在队里了。" /> : null}
      {isFull
        ? null
        : others.map((member) => (
            <MemberRow key={member.personId} member={member} action={action} onPress={() => onAdd(member)} />
          ))}
    </Section>
  );
}
