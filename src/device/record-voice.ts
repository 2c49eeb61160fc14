import { recordInBrowser } from "./record-voice-in-browser";
import { recordInWechat } from "./record-voice-in-wechat";
import type { StartRecording } from "./recorded-voice";

/** Records what the person says, from a tap to a tap. */
export const recordVoice: StartRecording = process.env.TARO_ENV === "weapp" ? recordInWechat : recordInBrowser;
