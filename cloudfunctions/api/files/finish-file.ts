import { checkVoice } from "../../../domain/files/check-voice";
import { cleanPicture } from "../../../domain/files/clean-picture";
import { done, refuse } from "../answer";
import { handle } from "../handler";
import { deleteFile, downloadFile, uploadFile } from "../store/cloud-files";
import { fileById, findFile, makeReady } from "../store/files-store";

/**
 * Makes an uploaded picture or voice note usable, once. Only the file at the path given to this person is read, so that nobody's file can
 * be taken by naming it; what was uploaded is deleted in any case, only the cleaned copy stays.
 */
export const finishFile = handle<"files.finish">()({
  together: ({ photoId }) => ({ file: fileById(photoId) }),
  async run({ cloudFileId, photoId }, caller, { file }) {
    if (file?.ownerId !== caller.person.personId) return refuse("NOT_FOUND");
    if (file.state === "ready") return done({ photoId });
    if (!cloudFileId.endsWith(`/${file.incomingPath}`)) return refuse("FILE_MISSING");
    const sent = await downloadFile(cloudFileId);
    // Gone may mean that the same request was faster and has cleared up already.
    if (sent === null) return (await findFile(photoId))?.state === "ready" ? done({ photoId }) : refuse("FILE_MISSING");
    const checked = file.kind === "voice" ? checkVoice(sent) : cleanPicture(sent);
    if (!checked.ok) {
      await deleteFile(cloudFileId);
      return refuse(checked.code);
    }
    const path = `${file.kind}s/${caller.newId()}.${checked.extension}`;
    const fileId = await uploadFile(path, Buffer.from(checked.bytes));
    if (!(await makeReady(photoId, fileId))) await deleteFile(fileId);
    await deleteFile(cloudFileId);
    return done({ photoId });
  },
});
