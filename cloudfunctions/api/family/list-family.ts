import type { Output } from "../../../contract/index";
import { maskName } from "../../../domain/people/mask";
import { done } from "../answer";
import { handle } from "../handler";
import { findPeople } from "../store/people-store";
import type { PersonDocument } from "../store/person-document";

type Bound = Output<"family.list">["actors"][number];
type Tie = PersonDocument["family"][number];

/** For whom I may act, and who may act for me. */
export const listFamily = handle<"family.list">()({
  async run(_input, caller) {
    const { family, actors = [] } = caller.document;
    const people = await findPeople([...family, ...actors].map(({ personId }) => personId));
    const phones = new Map(people.map(({ _id, phoneMasked }) => [_id, phoneMasked]));
    const view = (tie: Tie): Bound => ({
      personId: tie.personId,
      nameMasked: maskName(tie.name),
      phoneMasked: phones.get(tie.personId) ?? "",
      relationWord: tie.relationWord,
      sinceMs: tie.sinceMs,
    });
    return done({ actFor: family.map(view), actors: actors.map(view) });
  },
});
