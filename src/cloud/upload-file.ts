import Taro from "@tarojs/taro";
import { personOfPage } from "../device/person-of-page";

type Uploaded = { readonly path: string; readonly blob: Blob | null };

/** Puts a file of this phone where the cloud said; gives the id it has there. */
export const uploadFile = ({ blob, path }: Uploaded, cloudPath: string): Promise<string> =>
  process.env.TARO_ENV === "weapp" ? uploadFromWechat(path, cloudPath) : uploadFromBrowser(blob, cloudPath);

async function uploadFromWechat(filePath: string, cloudPath: string): Promise<string> {
  const { fileID } = await Taro.cloud.uploadFile({ cloudPath, filePath });
  return fileID;
}

async function uploadFromBrowser(blob: Blob | null, cloudPath: string): Promise<string> {
  const response = await fetch("/storage/file", {
    method: "POST",
    headers: {
      "content-type": "application/octet-stream",
      "x-cloud-path": encodeURIComponent(cloudPath),
      "x-demo-person": decodeURIComponent(personOfPage()),
    },
    body: blob,
  });
  const answer = (await response.json()) as { fileID?: unknown };
  if (typeof answer.fileID !== "string") throw new Error("the upload was refused");
  return answer.fileID;
}
