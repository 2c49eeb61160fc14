import { cleanPicture } from "../../../domain/files/clean-picture";
import { done, refuse } from "../answer";
import { handle } from "../handler";
import { deleteFile, downloadFile, uploadFile } from "../store/cloud-files";
import { fileById, findFile, makeReady } from "../store/files-store";

/**
 * Makes an uploaded picture usable, once. Only the file at the path given to this person is read, so that nobody's file can
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
    const picture = cleanPicture(sent);
    if (!picture.ok) {
      await deleteFile(cloudFileId);
      return refuse(picture.code);
    }
    const fileId = await uploadFile(`photos/${caller.newId()}.${picture.extension}`, Buffer.from(picture.bytes));
    if (!(await makeReady(photoId, fileId))) await deleteFile(fileId);
    await deleteFile(cloudFileId);
    return done({ photoId });
  },
});
