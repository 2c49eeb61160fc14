import type { DatabaseImage } from "./database-image";
import type { Params } from "./read-params";
import type { Session } from "./session";

/** What an action works with. It notes down what the trace should tell. */
export type ActionContext = {
  readonly image: DatabaseImage;
  readonly session: Session;
  readonly nowMs: number;
  readonly newId: () => string;
  readonly random: () => number;
  readonly unindexedQueries: "refuse" | "allow";
  documentsExamined: number;
  documentsReturned: number;
  /** Those that came along inside others. */
  documentsJoined: number;
  indexName: string | null;
};

/** One action of the wire protocol: parameters in, the reply's fields out. */
export type Action = (
  params: Params,
  context: ActionContext,
) => Promise<Record<string, unknown>> | Record<string, unknown>;
