const dayMs = 86_400_000;
const today = Math.floor(Date.now() / dayMs) * dayMs;

/** The month before today, for certificates; time in a test only moves forward from now. */
export const certifiedPeriod = { fromMs: today - 30 * dayMs, untilMs: today };
