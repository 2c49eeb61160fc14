/** The consent text in force. A person who agreed to an older one is asked again before anything new is stored. */
export const consentVersion = "2026-11";
