import Taro from "@tarojs/taro";
import { photoBytesMax, photoSideMax, type TakenPhoto } from "./taken-photo";

const qualities = [80, 55, 30];

/** WeChat's own camera and album; nothing is read but what she chooses. */
export async function pickInWechat(most: number): Promise<readonly TakenPhoto[]> {
  let chosen: Taro.chooseMedia.SuccessCallbackResult;
  try {
    chosen = await Taro.chooseMedia({ count: most, mediaType: ["image"], sizeType: ["compressed"] });
  } catch (failure) {
    // Closing the album is reported as a failure and is none.
    if (/cancel/.test(String((failure as { errMsg?: unknown }).errMsg))) return [];
    throw failure;
  }
  return Promise.all(chosen.tempFiles.map(({ tempFilePath }) => small(tempFilePath)));
}

/** Compressed until it fits; the cloud refuses what never does. */
async function small(src: string): Promise<TakenPhoto> {
  let photo: TakenPhoto = { path: src, bytes: Infinity, blob: null };
  for (const quality of qualities) {
    const { tempFilePath } = await Taro.compressImage({ src, quality, compressedWidth: photoSideMax });
    photo = { path: tempFilePath, bytes: await sizeOf(tempFilePath), blob: null };
    if (photo.bytes <= photoBytesMax) break;
  }
  return photo;
}

const sizeOf = (filePath: string): Promise<number> =>
  new Promise((resolve, reject) => {
    Taro.getFileSystemManager().getFileInfo({
      filePath,
      success: ({ size }) => resolve(size),
      fail: ({ errMsg }) => reject(new Error(errMsg)),
    });
  });
