/** Codes a caller of a cloud function meets when the platform, not the function, answers. */
export const failureCodes = {
  functionMissing: -501000,
  payloadTooLarge: -501007,
  requestFailed: -504001,
  executeFailed: -504002,
  timeLimitExceeded: -504003,
  resultTooLarge: -604001,
} as const;

/** A call that the platform ended: the function is missing, threw, took too long or moved too many bytes. */
export class FunctionFailure extends Error {
  readonly errCode: number;

  constructor(errCode: number, message: string) {
    super(message);
    this.name = "FunctionFailure";
    this.errCode = errCode;
  }
}
