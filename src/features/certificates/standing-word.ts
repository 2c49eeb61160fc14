import type { Standing } from "../../../domain/certificates/standing-of";
import type { Tone } from "../../ui/status-chip";

type Word = { readonly word: string; readonly tone: Tone; readonly sentence: string };

/** What a certificate is worth now, in a word and in a sentence. */
export const standingWords: Readonly<Record<Standing, Word>> = {
  valid: { word: "真实有效", tone: "done", sentence: "和社区的记录一致。" },
  corrected: { word: "其后有更正", tone: "waiting", sentence: "开出以后，记录有更正，以现在的数为准。" },
  revoked: { word: "已撤销", tone: "trouble", sentence: "社区撤销了这份证明，不要再用。" },
  altered: { word: "内容对不上", tone: "trouble", sentence: "存的内容和开出时不一样，不能用。请打电话给社区。" },
  unknown: { word: "查不到", tone: "quiet", sentence: "没有这个编号。请对着证明再看一遍，一位都不能错。" },
};
