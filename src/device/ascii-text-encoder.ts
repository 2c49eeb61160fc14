/**
 * Stands in for `TextEncoder`, which WeChat's phones lack: the QR library wants one for its bytes, and a QR text here is
 * ASCII. Put in by the mini-program's build.
 */
export class AsciiTextEncoder {
  encode(text: string): Uint8Array {
    return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
  }
}
