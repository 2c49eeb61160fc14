/** Codes the platform's database answers with; wx-server-sdk maps them to numbers. */
export type PlatformErrorCode =
  | "INVALID_PARAM"
  | "SYS_ERR"
  | "DATABASE_REQUEST_FAILED"
  | "DATABASE_COLLECTION_NOT_EXIST"
  | "DATABASE_TRANSACTION_CONFLICT"
  | "DATABASE_TRANSACTION_FAIL";

/** An answer that the platform gives as `{ code, message }`; it never leaves the engine as an exception. */
export class PlatformError extends Error {
  constructor(
    readonly code: PlatformErrorCode,
    message: string,
  ) {
    super(message);
    this.name = "PlatformError";
  }
}

/** The conflict text of the live service: official code with the resource text that callers match on. */
export function transactionConflict(what: string): PlatformError {
  return new PlatformError(
    "DATABASE_TRANSACTION_CONFLICT",
    `[ResourceUnavailable.TransactionBusy] Transaction is busy: ${what} is being changed or was changed by another transaction (WriteConflict)`,
  );
}

/** For a transaction that never was, has ended, or passed its 30 seconds. */
export function transactionNotExist(id: string): PlatformError {
  return new PlatformError(
    "DATABASE_TRANSACTION_FAIL",
    `[ResourceUnavailable.TransactionNotExist] Transaction ${id} does not exist: it was committed, aborted, failed or passed 30 seconds`,
  );
}

/** Duplicate keys have no code of their own on the platform: callers match `E11000` in the text. */
export function duplicateKey(collection: string, index: string, values: unknown): PlatformError {
  return new PlatformError(
    "DATABASE_REQUEST_FAILED",
    `E11000 duplicate key error collection: ${collection} index: ${index} dup key: ${JSON.stringify(values)}`,
  );
}
