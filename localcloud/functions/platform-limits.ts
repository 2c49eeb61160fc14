/** Limits of WeChat's cloud functions. Sources: docs.cloudbase.net (error codes, runtime) and the SDK's error table. */
export const platformLimits = {
  /** Time-out of a function whose console settings were never touched. */
  defaultTimeoutMs: 3_000,
  /** Text body of a call from the mini-program (EXCEED_MAX_PAYLOAD_SIZE above it). */
  payloadBytes: 100 * 1024,
  /** Result returned to the mini-program (-604001 above it). */
  resultBytes: 1024 * 1024,
  memoryMegabytes: 256,
  /** The platform allows 1000 instances in an environment; one machine needs far fewer. */
  workersPerFunction: 8,
} as const;
