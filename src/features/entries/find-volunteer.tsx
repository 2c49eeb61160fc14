import { useVolunteerSearch, volunteerField } from "../../cloud/use-volunteer-search";
import { Card } from "../../ui/card";
import { ListRow } from "../../ui/list-row";
import { SearchField } from "../../ui/search-field";
import type { FoundPerson } from "./entry-view";

type FindVolunteerProps = {
  person: FoundPerson | null;
  /** Given when another may be chosen: an answer to a request is about whoever asked. */
  onChange?: (person: FoundPerson | null) => void;
};

/** Whose points and hours it is about; found once, then shown with the way to choose another. */
export function FindVolunteer({ person, onChange }: FindVolunteerProps) {
  const search = useVolunteerSearch();
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
      <SearchField search={search} {...volunteerField} />
      {search.found?.map((one) => (
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
