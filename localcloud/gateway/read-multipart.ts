/** Reads the parts of a multipart/form-data body by name, as bytes: the SDK sends binary parts without a file name, which generic parsers decode as text. */
export function readMultipart(body: Buffer, contentType: string): Map<string, Buffer> {
  const boundary = /boundary="?([^";]+)"?/i.exec(contentType)?.[1];
  const parts = new Map<string, Buffer>();
  if (boundary === undefined) return parts;
  const separator = Buffer.from(`--${boundary}`);
  let start = body.indexOf(separator);
  while (start >= 0) {
    const end = body.indexOf(separator, start + separator.length);
    if (end < 0) break;
    const part = body.subarray(start + separator.length + 2, end - 2);
    const headEnd = part.indexOf("\r\n\r\n");
    const name = /name="([^"]*)"/.exec(part.subarray(0, Math.max(headEnd, 0)).toString("utf8"))?.[1];
    if (name !== undefined) parts.set(name, part.subarray(headEnd + 4));
    start = end;
  }
  return parts;
}
