import type { Output } from "../../../contract";
import { sayDay } from "../../time/say-time";
import type { Tone } from "../../ui/status-chip";

type Head = Pick<Output<"honours.listPublic">["lists"][number], "state" | "noticeUntilMs">;

const words: Readonly<Record<Head["state"], { word: string; tone: Tone }>> = {
  counting: { word: "正在数", tone: "waiting" },
  counted: { word: "数好了，等公示", tone: "waiting" },
  noticed: { word: "公示中", tone: "active" },
  frozen: { word: "已定", tone: "done" },
  withdrawn: { word: "已撤回", tone: "quiet" },
};

/** Where a list stands, in a word. A notice whose time is over waits for its freezing. */
export const listWord = ({ noticeUntilMs, state }: Head, nowMs: number): { word: string; tone: Tone } =>
  state === "noticed" && noticeUntilMs !== null && noticeUntilMs <= nowMs
    ? { word: "公示完了，等定稿", tone: "waiting" }
    : words[state];

/** Until when one can object; null where that is over. */
export const objectUntil = ({ noticeUntilMs, state }: Head, nowMs: number): string | null =>
  state === "noticed" && noticeUntilMs !== null && noticeUntilMs > nowMs
    ? `公示到 ${sayDay(noticeUntilMs - 1, nowMs)}，有意见现在可以提`
    : null;
