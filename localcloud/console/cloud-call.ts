type DatabaseCall = {
  action: string;
  collection: string;
  ms: number;
  documentsExamined: number;
  documentsReturned: number;
  indexName: string | null;
  transactionId?: string;
  code?: string;
};

/** One call of a cloud function, as the local cloud wrote it down. */
export type CloudCall = {
  sequence: number;
  id: string;
  functionName: string;
  call?: string;
  openid?: string;
  startedAtMs: number;
  ms: number;
  finished: boolean;
  ok: boolean;
  code?: string;
  databaseCalls: DatabaseCall[];
  roundTrips: number;
  logs: { level: string; text: string }[];
  input: string;
  output: string;
};
