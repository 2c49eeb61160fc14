import type { EntryKind, EntryState } from "../../../domain/entries/entry";
import type { RequestEvent, RequestState } from "../../../domain/entries/correction-request";
import type { Tone } from "../../ui/status-chip";

/** What each kind is for, said before it is chosen. */
export const kindMeans: Readonly<Record<EntryKind, string>> = {
  backfill: "服务做了，当时没有下单。只记时长，不加积分。",
  grant: "没有单子，但该给积分的事。",
  correction: "记错了的积分或时长，加上或扣回。",
};

type Chip = { word: string; tone: Tone };

export const entryStateWords: Readonly<Record<EntryState, Chip>> = {
  proposed: { word: "等第二个人批", tone: "waiting" },
  approved: { word: "已入账", tone: "done" },
  refused: { word: "没通过", tone: "trouble" },
  withdrawn: { word: "已撤回", tone: "quiet" },
};

/** Hours that were taken back again. */
export const undoneWord: Chip = { word: "已冲回", tone: "quiet" };

/** As the volunteer who asked reads it. */
export const requestStateWords: Readonly<Record<RequestState, Chip>> = {
  waiting: { word: "社区在查", tone: "waiting" },
  proposed: { word: "正在更正", tone: "active" },
  corrected: { word: "已经更正", tone: "done" },
  refused: { word: "有答复", tone: "quiet" },
};

/** A step in the volunteer's timeline. */
export function sayStep(event: RequestEvent, byWhom: string, words: string): string {
  switch (event) {
    case "asked":
      return "您反映了";
    case "proposed":
      return `${byWhom}提了更正，等第二个人批`;
    case "sentBack":
      return `${byWhom}看过，还要再核实`;
    case "corrected":
      return `${byWhom}批了，已经更正`;
    case "refused":
      return `${byWhom}答复：${words}`;
  }
}
