/** What an open API says: data, a file, WeChat's own errcode, or the platform's refusal before WeChat is asked. */
export type OpenApiAnswer =
  | { kind: "data"; data: Record<string, unknown> }
  | { kind: "file"; contentType: string; bytes: Buffer }
  | { kind: "refused"; errcode: number; errmsg: string }
  | { kind: "platform"; errorCode: number };

export const openApiNotFound = -604100;
export const openApiNotPermitted = -604101;
export const openApiTimeout = -604102;
export const openApiIllegalSource = -604104;

export function refused(errcode: number, errmsg: string): OpenApiAnswer {
  return { kind: "refused", errcode, errmsg };
}
