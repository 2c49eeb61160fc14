import Taro from "@tarojs/taro";

/** Something painted on a canvas, so large in pixels. */
export type Picture<Canvas> = {
  readonly width: number;
  readonly height: number;
  readonly paint: (painter: Canvas) => void;
  /** Without ending. */
  readonly name: string;
};

export type Saved = "saved" | "refused" | "failed";
type Painting = Picture<CanvasRenderingContext2D>;

/** Paints a picture and keeps it: in WeChat in the phone's album, in a browser as a download. */
export const savePicture = (picture: Painting): Promise<Saved> =>
  process.env.TARO_ENV === "weapp" ? saveInAlbum(picture) : Promise.resolve(download(picture));

/** What WeChat's canvas can beyond Taro's own types. */
type OffscreenCanvas = { getContext(kind: "2d"): CanvasRenderingContext2D; toDataURL(type: string): string };

async function saveInAlbum({ height, name, paint, width }: Painting): Promise<Saved> {
  const filePath = `${Taro.env.USER_DATA_PATH ?? ""}/${name}.png`;
  try {
    const canvas = Taro.createOffscreenCanvas({ type: "2d", width, height }) as unknown as OffscreenCanvas;
    paint(canvas.getContext("2d"));
    const [, data = ""] = canvas.toDataURL("image/png").split(",");
    Taro.getFileSystemManager().writeFileSync(filePath, data, "base64");
    await Taro.saveImageToPhotosAlbum({ filePath });
    return "saved";
  } catch (failure) {
    return /auth|deny|cancel/.test(String((failure as { errMsg?: unknown }).errMsg)) ? "refused" : "failed";
  }
}

function download({ height, name, paint, width }: Painting): Saved {
  const canvas = document.createElement("canvas");
  canvas.width = width;
  canvas.height = height;
  const painter = canvas.getContext("2d");
  if (painter === null) return "failed";
  paint(painter);
  const link = document.createElement("a");
  link.href = canvas.toDataURL("image/png");
  link.download = `${name}.png`;
  link.click();
  return "saved";
}
