import { honourFacts } from "../../../domain/honours/honour-kind";
import { standing, type HonourList, type HonourWinner } from "../../../domain/honours/honour-list";
import { winnersText } from "../../../domain/honours/winners-text";
import type { Answer } from "../answer";
import { handle } from "../handler";
import { searchHash } from "../store/field-encryption";
import { closedSlot, honourListById } from "../store/honour-lists-store";
import { membersOf } from "./members-of";
import { takeStep } from "./take-step";

/** Makes the result final. It is sealed; what turns out wrong later is put right by another list, never in this one. */
export const freezeHonourList = handle<"honours.freeze">()({
  together: ({ listId }) => ({ list: honourListById(listId) }),
  run: (_input, caller, { list }): Promise<Answer<"honours.freeze">> =>
    takeStep(list, caller, {
      event: "frozen",
      reason: "",
      by: ["admin"],
      change: async (now, document) => {
        const winners = await winnersOf(now);
        return {
          winners,
          seal: searchHash(winnersText(now, winners)),
          slot: closedSlot(document),
          shownAtMs: caller.nowMs,
        };
      },
    }),
});

async function winnersOf(list: HonourList): Promise<readonly HonourWinner[]> {
  const entries = standing(list, honourFacts[list.kind].places(list.policy));
  const isGroup = list.kind === "team" || list.kind === "organisation";
  const groups = isGroup
    ? await membersOf(
        list.kind,
        entries.map(({ candidateId }) => candidateId),
      )
    : [];
  return entries.map(({ minutes: _minutes, services: _services, ...entry }, at) => ({
    ...entry,
    place: at + 1,
    personIds:
      list.kind === "volunteer"
        ? [entry.candidateId]
        : (groups.find(({ candidateId }) => candidateId === entry.candidateId)?.personIds ?? []),
  }));
}
