/** Kinds of subscription messages a person can agree to; one agreement is one message. */
export const templateNames = ["orderProgress", "grabbed", "redemption"] as const;
export type TemplateName = (typeof templateNames)[number];
