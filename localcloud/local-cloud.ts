import type { CollectionDeclaration } from "./database/collection";
import type { DatabaseEngine } from "./database/engine";
import type { CallLogEntry } from "./gateway/call-log";
import type { Faults } from "./gateway/faults";
import type { StaticRoots } from "./gateway/static-routes";
import type { Caller } from "./identity/caller";
import type { DemoPerson } from "./identity/demo-person";
import type { CaughtMessage, MessageTemplates } from "./openapi/subscription-messages";
import type { CloudStorage } from "./storage/open-storage";

export type LocalCloudOptions = {
  /** Where documents and files are kept; null keeps everything in memory. */
  folder: string | null;
  /** The built functions, one folder each, and `database.json` beside them. */
  functionsRoot: string;
  /** 0 takes any free port. */
  port: number;
  /** Listens beyond this machine when given; then any Host is accepted. */
  host?: string;
  unindexedQueries: "refuse" | "allow";
  conflictsAt?: "operation" | "commit";
  /** Instead of `database.json`. */
  collections?: readonly CollectionDeclaration[];
  staticRoots?: StaticRoots;
  people?: readonly DemoPerson[];
  faults?: Partial<Faults>;
  /** Environment variables set for every function, as in the platform's console. */
  environment?: Record<string, string>;
  /** Time-out per function; 3 seconds for those not named, as on the platform. */
  timeoutSeconds?: Record<string, number>;
  workersPerFunction?: number;
  /** Starts one instance of every function ahead of the first call; true unless said otherwise. */
  warmsUp?: boolean;
  /** `manual`: timers run only by `clock.travel` and `clock.runDueTimers`. */
  timers?: "automatic" | "manual";
  /** When given, only these templates exist and their fields are demanded. */
  messageTemplates?: MessageTemplates;
  /** Fills the emptied cloud after a reset, for instance with the demo. */
  afterReset?: (cloud: LocalCloud) => Promise<void>;
  random?: () => number;
};

export type LocalCloud = {
  readonly url: string;
  readonly database: DatabaseEngine;
  readonly storage: CloudStorage;
  /** Calls a function without HTTP; rejects with `FunctionFailure` when the platform, not the function, answers. */
  invoke: (functionName: string, event: unknown, caller?: Caller) => Promise<unknown>;
  readonly clock: {
    nowMs: () => number;
    /** Puts the clock anywhere without running timers: for filling an empty cloud with a history. */
    set: (nowMs: number) => void;
    /** Moves forward and runs the timers that become due on the way; returns how many runs that were. */
    travel: (ms: number) => Promise<number>;
    /** Runs what became due since the last look. */
    runDueTimers: () => Promise<number>;
    /** Runs every timer once, due or not. */
    runAllTimers: () => Promise<number>;
  };
  /** Caught subscription messages, oldest first. */
  readonly messages: readonly CaughtMessage[];
  /** One consent of a person for each template, as after a tap on the phone. */
  consent: (openid: string, templateIds: readonly string[]) => void;
  readonly callLog: readonly CallLogEntry[];
  /** Starts the log afresh, for instance after the demo was filled in by calls of its own. */
  forgetCalls: () => void;
  /** Switches, to be set directly. */
  readonly faults: Faults;
  readonly people: readonly DemoPerson[];
  /** Takes functions that were built anew. */
  reloadFunctions: () => Promise<void>;
  /** Empties documents, files, messages and logs, returns to the present, then fills again (`afterReset`). */
  reset: () => Promise<void>;
  close: () => Promise<void>;
};
