import type { SentStanding } from "../../../domain/matching/sent-standing";
import { outcomeWords, undoWords, type Words } from "./outcome-words";

/** Where an order of a batch stands now, as staff read it when they come back. */
export const standingWords: Readonly<Record<SentStanding, Words>> = {
  ...outcomeWords,
  waiting: { word: "等答复", tone: "active", text: "还没答复，可以撤回。" },
  asked: { word: "另请了人", tone: "waiting", text: "这一单请了别人，等他答复。" },
  taken: { word: "有人接了", tone: "done", text: "有人去办，不用再派。" },
  partlyTaken: { word: "还缺人", tone: "waiting", text: "有人接了，人还没齐，可以再派。" },
  declined: { word: "去不了", tone: "trouble", text: "请的人去不了，又在等人接了。" },
  expired: { word: "没答复", tone: "trouble", text: "到时间没人答复，又在等人接了。" },
  withdrawn: undoWords.withdrawn,
  notReached: { word: "没来得及", tone: "waiting", text: "没轮到就断了，可以再派。" },
};

const toSendAgain: ReadonlySet<SentStanding> = new Set<SentStanding>([
  "partlyTaken",
  "declined",
  "expired",
  "withdrawn",
  "open",
  "notReached",
  "volunteerBusy",
  "volunteerGone",
  "volunteerUnfit",
]);

/** It waits for somebody, and staff may look for him. */
export const maySendAgain = (standing: SentStanding): boolean => toSendAgain.has(standing);
