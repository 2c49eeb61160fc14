const textOf = (failure: unknown): string => {
  if (typeof failure !== "object" || failure === null) return String(failure);
  const { code, errCode, errMsg, message } = failure as Record<string, unknown>;
  return JSON.stringify([code, errCode, errMsg, message]);
};

/** The platform has no code of its own for a duplicate key; the text is all there is (real wording to be confirmed). */
export const isDuplicateKey = (failure: unknown): boolean => /E11000|duplicate key/i.test(textOf(failure));

/**
 * A transaction lost against another, or its fate is unknown (`TransactionNotExist` on commit). Either way it may run
 * again, because every transaction here first looks whether its own effect is already there.
 */
export const isTransactionConflict = (failure: unknown): boolean =>
  /TransactionConflict|TransactionBusy|WriteConflict|DATABASE_TRANSACTION_CONFLICT|DATABASE_TRANSACTION_FAIL|TransactionNotExist/i.test(
    textOf(failure),
  );
