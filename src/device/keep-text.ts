import Taro from "@tarojs/taro";

/** Puts a text where the person can paste it from. False when the phone or the person did not let it. */
export const copyText = (data: string): Promise<boolean> =>
  Taro.setClipboardData({ data }).then(
    () => true,
    () => false,
  );

/** Gives the person a file: in a browser as a download, in WeChat to send to herself or to 文件传输助手. */
export async function saveText(fileName: string, text: string): Promise<boolean> {
  try {
    if (process.env.TARO_ENV === "weapp") await shareFile(fileName, text);
    else download(fileName, text);
    return true;
  } catch {
    return false;
  }
}

async function shareFile(fileName: string, text: string): Promise<void> {
  const filePath = `${Taro.env.USER_DATA_PATH}/${fileName}`;
  Taro.getFileSystemManager().writeFileSync(filePath, text, "utf8");
  await Taro.shareFileMessage({ filePath, fileName });
}

function download(fileName: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(address);
}
