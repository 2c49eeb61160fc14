/** A picture made small enough to send. `path` shows it on this phone; `bytes` is its size. */
export type TakenPhoto = {
  readonly path: string;
  readonly bytes: number;
  /** The picture itself, where there are no files (in a browser). */
  readonly blob: Blob | null;
};

/** Longest side in pixels and size in bytes of what is sent; enough to see a broken tap. */
export const photoSideMax = 1280;
export const photoBytesMax = 300 * 1024;
