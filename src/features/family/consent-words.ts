/** What the one who will be acted for says yes to, in so many words. */
export const consentWords = "家人可以替您求助、替您确认，您两位都会收到消息。随时可以解除。";
