import { photoBytesMax, photoSideMax, type TakenPhoto } from "./taken-photo";

const qualities = [0.85, 0.7, 0.5, 0.3];

/** The browser's own file choice, which offers the camera on a phone. */
export function pickInBrowser(most: number): Promise<readonly TakenPhoto[]> {
  const input = document.createElement("input");
  input.type = "file";
  input.accept = "image/*";
  input.multiple = most > 1;
  return new Promise((resolve, reject) => {
    input.addEventListener("cancel", () => resolve([]));
    input.addEventListener("change", () => {
      Promise.all([...(input.files ?? [])].slice(0, most).map(small)).then(resolve, reject);
    });
    input.click();
  });
}

/** Drawn anew, upright and small: what the camera wrote beside the picture is not drawn with it. */
async function small(file: File): Promise<TakenPhoto> {
  const picture = await createImageBitmap(file, { imageOrientation: "from-image" });
  const scale = Math.min(1, photoSideMax / Math.max(picture.width, picture.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  const pen = canvas.getContext("2d");
  if (pen === null) throw new Error("this browser cannot draw");
  // What is see-through would become black.
  pen.fillStyle = "#ffffff";
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  const blob = await jpegOf(canvas);
  return { path: URL.createObjectURL(blob), bytes: blob.size, blob };
}

async function jpegOf(canvas: HTMLCanvasElement): Promise<Blob> {
  let made: Blob | null = null;
  for (const quality of qualities) {
    made = await new Promise<Blob | null>((resolve) => {
      canvas.toBlob(resolve, "image/jpeg", quality);
    });
    if (made !== null && made.size <= photoBytesMax) break;
  }
  if (made === null) throw new Error("this browser cannot make a JPEG");
  return made;
}
