import Taro from "@tarojs/taro";

/** Opens a file of the cloud: in WeChat with its own viewer, from where it can be passed on; a browser downloads it. */
export async function openFile(url: string, name: string): Promise<boolean> {
  return process.env.TARO_ENV === "weapp" ? openInWechat(url, name) : download(url, name);
}

async function openInWechat(url: string, name: string): Promise<boolean> {
  try {
    const filePath = `${Taro.env.USER_DATA_PATH ?? ""}/${name}`;
    const { statusCode } = await Taro.downloadFile({ url, filePath });
    if (statusCode !== 200) return false;
    await Taro.openDocument({ filePath, fileType: name.endsWith(".pdf") ? "pdf" : "xlsx", showMenu: true });
    return true;
  } catch {
    return false;
  }
}

function download(url: string, name: string): boolean {
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.rel = "noopener";
  link.click();
  return true;
}
