import type { Output } from "../../../contract/index";
import type { PersonDocument } from "../store/person-document";

type Member = Output<"teams.findVolunteers">["volunteers"][number];

/** A volunteer as the staff of his area choose him: his name, and enough of the number to tell two of one name apart. */
export const viewMember = ({ _id, name, phoneMasked, placeName, volunteer }: PersonDocument): Member => ({
  personId: _id,
  name,
  phoneMasked,
  placeName,
  skills: [...(volunteer?.skills ?? [])],
});
