import font from "@fontsource/noto-sans-sc/files/noto-sans-sc-chinese-simplified-400-normal.woff";
import { unpackWoff } from "./unpack-woff";

let unpacked: Buffer | null = null;

/** Noto Sans SC (SIL Open Font License 1.1), all common simplified characters; a PDF carries only those it uses. */
export const certificateFont = (): Buffer => (unpacked ??= unpackWoff(Buffer.from(font)));
