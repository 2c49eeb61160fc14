import { communityOf } from "../../../domain/areas/community-of";
import { pageRows } from "../../../contract/fields";
import { shownMax } from "../../../contract/hall";
import { done, refuse } from "../answer";
import { handle } from "../handler";
import { listNewlyOpen, openStates, type OpenState } from "../store/hall-store";
import { standingFor } from "./view-open-order";

/** An order may be published by a call that began before the list was read and ended after it. */
const inTheMakingMs = 10_000;

/** What came into the hall and what left it since a list was read. Asked every half minute by every open hall: two trips. */
export const countNewInHall = handle<"orders.countNewInHall">()({
  together: ({ shownIds }) => ({ shown: openStates(shownIds, shownMax) }),
  async run({ sinceMs, filter, shownIds }, caller, { shown }) {
    if (caller.person.volunteer === null) return refuse("NOT_A_VOLUNTEER");
    const since = sinceMs - inTheMakingMs;
    const found = await listNewlyOpen(communityOf(caller.person.ancestors), since, pageRows + 1);
    const news = found.filter((row) => {
      const standing = standingFor(row, caller);
      return standing.isShown && (standing.fits || !filter.onlyFitting) && !shownIds.includes(row._id);
    });
    const open = shown.filter((one) => isStillOpen(one, caller.nowMs)).map((one) => one._id);
    return done({
      newCount: Math.min(news.length, pageRows),
      isMore: found.length > pageRows,
      goneIds: [...new Set(shownIds)].filter((id) => !open.includes(id)),
    });
  },
});

const isStillOpen = ({ status, freeSlots, wanted }: OpenState, nowMs: number): boolean =>
  status === "open" && freeSlots > 0 && wanted.untilMs > nowMs;
