import { pageRows } from "../../../contract/fields";
import { boardAreasOf } from "../../../domain/stars/board-areas";
import { periodKeyAt } from "../../../domain/stars/calendar-period";
import { placeOf, type RankBoard, type RankMeasure, type RankRow } from "../../../domain/stars/rank-board";
import { givenIn, type Given } from "../../../domain/stars/tally";
import { done, refuse } from "../answer";
import type { Caller } from "../caller";
import { handle } from "../handler";
import { parseCursor } from "../page";
import { areaById } from "../store/areas-store";
import { boardName, boardOf, type BoardName, type RankBoardsDocument } from "../store/rank-boards-store";
import { findStandings, type StandingDocument } from "../store/standings-store";

const nothingGiven: Given = { minutes: 0, services: 0 };
const emptyBoard: RankBoard = { rows: [], figuresBehind: [] };

/**
 * One page of a board of where the caller lives. The standings of those on the page are read too: whoever went off the
 * boards, or deleted herself, a moment ago is not shown any more, and names are as masked as they are now.
 */
export const showBoard = handle<"stars.showBoard">()({
  together: ({ areaId, measure, period }) => ({
    area: areaById(areaId),
    kept: boardOf(areaId, boardName(period, measure)),
  }),
  async run({ areaId, cursor, measure, period }, caller, { area, kept }) {
    const scope = boardAreasOf(caller.person.areaId).find((one) => one.areaId === areaId)?.scope;
    if (scope === undefined || area === null) return refuse("NOT_FOUND");
    const { board, madeAtMs } = keptBoard(kept, boardName(period, measure), periodKeyAt(period, caller.nowMs));
    const start = parseCursor(cursor)?.sortValue ?? 0;
    const page = board.rows.slice(start, start + pageRows);
    const { personId } = caller.person;
    const standings = await findStandings([personId, ...page.map((row) => row.personId)]);
    const own = standings.find(({ _id }) => _id === personId);
    const given = own === undefined ? nothingGiven : givenIn(own, period, caller.nowMs);
    return done({
      areaId,
      scope,
      placeName: area.placeName,
      rows: page.flatMap((row) => viewRow(row, standings, caller)),
      mine: own?.isOffBoards ? { ...given, place: null, isOffBoards: true } : mineOf(board, given, personId, measure),
      madeAtMs,
      nextCursor: board.rows.length > start + pageRows ? `${start + pageRows}|next` : null,
    });
  },
});

function viewRow(row: RankRow, standings: readonly StandingDocument[], caller: Caller) {
  const standing = standings.find(({ _id }) => _id === row.personId);
  if (standing === undefined || standing.isOffBoards) return [];
  const isMine = row.personId === caller.person.personId;
  const { minutes, place, services } = row;
  return [{ place, minutes, services, isMine, name: isMine ? caller.person.name : standing.maskedName }];
}

/** The board of the running week or month; what is kept of one that is over is none. */
function keptBoard(kept: RankBoardsDocument | null, name: BoardName, key: string) {
  const made = kept?.boards[name];
  if (kept === null || made === undefined) return { board: emptyBoard, madeAtMs: null };
  return { board: made.key === key ? made : emptyBoard, madeAtMs: kept.builtAtMs };
}

/** Whoever is written on the board has the place written there; others are placed by what they have given by now. */
function mineOf(board: RankBoard, { minutes, services }: Given, personId: string, measure: RankMeasure) {
  const written = board.rows.find((row) => row.personId === personId);
  const shown = written ?? { minutes, services, place: placeOf(board, { minutes, services }[measure], measure) };
  return { minutes: shown.minutes, services: shown.services, place: shown.place, isOffBoards: false };
}
