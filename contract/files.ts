import * as v from "valibot";
import { declareCall } from "./call-declaration";
import { count, id, key } from "./fields";

/** How a picture comes to the cloud: a place for it, the phone's own upload there, then the check that makes it usable. */
export const filesCalls = {
  "files.begin": declareCall({
    input: v.strictObject({ kind: v.picklist(["photo"]), bytes: count, key }),
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
    errors: ["NOT_FOUND", "FILE_MISSING", "FILE_TOO_LARGE", "FILE_NOT_A_PICTURE"],
    who: ["resident"],
    relation: "self",
    once: "row",
    perMinute: 12,
  }),
};
