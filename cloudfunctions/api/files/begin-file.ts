import { voiceBytesMax } from "../../../domain/files/check-voice";
import { pictureBytesMax } from "../../../domain/files/clean-picture";
import { done, refuse } from "../answer";
import { handle } from "../handler";
import { addFile } from "../store/files-store";

const bytesMax = { photo: pictureBytesMax, voice: voiceBytesMax };

/** Notes whose picture or voice is to come and where it may be put. Row and path come from the key, so a repeat meets the same place. */
export const beginFile = handle<"files.begin">()({
  async run({ bytes, kind, seconds }, caller) {
    if (bytes > bytesMax[kind]) return refuse("FILE_TOO_LARGE");
    const incomingPath = `incoming/${caller.keyedId}`;
    await addFile({
      _id: caller.keyedId,
      ownerId: caller.person.personId,
      kind,
      seconds: seconds ?? null,
      state: "incoming",
      incomingPath,
      fileId: null,
      orderId: null,
      createdAtMs: caller.nowMs,
    });
    return done({ photoId: caller.keyedId, cloudPath: incomingPath });
  },
});
