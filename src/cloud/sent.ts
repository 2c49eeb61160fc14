/** What the phone asks of a cloud function. */
export type CallEvent = {
  call: string;
  input: unknown;
};

/** The answer of a cloud function, or why none came. */
export type Sent = { arrived: true; answer: unknown } | { arrived: false; code: "OFFLINE" | "TIMEOUT" | "INTERNAL" };
