import { leaveWaiting } from "../../../domain/mall/class-seats";
import { done, refuse } from "../answer";
import { handle } from "../handler";
import { changeClass } from "./change-class";

/** Off the list; a seat kept for me goes to the next. Whoever does not wait has left already. */
export const leaveClassWaiting = handle<"mall.leaveClassWaiting">()({
  async run({ offeringId }, { person, nowMs }) {
    const left = await changeClass<never>(offeringId, nowMs, (room) => ({
      ok: true,
      room: room.session === null ? room : leaveWaiting(room, person.personId, nowMs),
    }));
    return left.ok ? done({ offeringId }) : refuse(left.code);
  },
});
