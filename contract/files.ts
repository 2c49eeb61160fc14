import * as v from "valibot";
import { declareCall } from "./call-declaration";
import { voiceSecondsMax } from "../domain/files/check-voice";
import { count, id, key } from "./fields";

/**
 * How a picture or a voice note comes to the cloud: a place for it, the phone's own upload there, then the check that
 * makes it usable. `photoId` names either: it is older than voice notes.
 */
export const filesCalls = {
  "files.begin": declareCall({
    input: v.strictObject({
      kind: v.picklist(["photo", "voice"]),
      bytes: count,
      /** How long a voice note is. */
      seconds: v.optional(v.pipe(count, v.minValue(1), v.maxValue(voiceSecondsMax))),
      key,
    }),
    output: v.strictObject({ photoId: id, cloudPath: v.string() }),
    errors: ["FILE_TOO_LARGE"],
    who: ["resident"],
    relation: "self",
    once: "row",
    perMinute: 12,
  }),
  /** Checks what was uploaded by its bytes, takes out what tells of place and maker, and keeps it where nobody can guess. */
  "files.finish": declareCall({
    input: v.strictObject({
      photoId: id,
      cloudFileId: v.pipe(v.string(), v.regex(/^cloud:\/\/[A-Za-z0-9_.-]{1,120}\/incoming\/[A-Za-z0-9]{16,80}$/)),
      key,
    }),
    output: v.strictObject({ photoId: id }),
    errors: ["NOT_FOUND", "FILE_MISSING", "FILE_TOO_LARGE", "FILE_NOT_A_PICTURE", "FILE_NOT_A_VOICE"],
    who: ["resident"],
    relation: "self",
    once: "row",
    perMinute: 12,
  }),
};
