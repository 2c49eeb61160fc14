import { maskName } from "../../../domain/people/mask";
import { boardAreasOf } from "../../../domain/stars/board-areas";
import { tallyOf } from "../../../domain/stars/tally";
import { done } from "../answer";
import { handle } from "../handler";
import { recordAudit } from "../record-audit";
import { markStale } from "../store/rank-boards-store";
import { chooseBoards } from "../store/standings-store";

/** Off the boards, or on them again. Every board leaves her out from this moment; the clock then closes the gap. */
export const setRankOptOut = handle<"stars.setRankOptOut">()({
  async run({ isOffBoards }, caller) {
    const { ancestors, areaId, name, personId } = caller.person;
    const nothing = { minutes: 0, services: 0 };
    await recordAudit(caller, {
      id: `setRankOptOut:${caller.keyedId}`,
      call: "stars.setRankOptOut",
      target: personId,
      outcome: "done",
      reason: isOffBoards ? "off" : "on",
    });
    const nothingYet = { ...tallyOf([], nothing, caller.nowMs), choices: 0, choiceKeys: [], countedAtMs: 0 };
    const who = { _id: personId, ancestors, maskedName: maskName(name) };
    await chooseBoards({ ...who, ...nothingYet, isOffBoards }, caller.keyedId);
    await Promise.all(boardAreasOf(areaId).map((area) => markStale(area.areaId, caller.keyedId)));
    return done({ isOffBoards });
  },
});
