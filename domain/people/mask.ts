/** What neighbours may read of a name: the surname. Compound surnames are rare enough to show one character of them. */
export const maskName = (name: string): string => `${Array.from(name)[0] ?? ""}*`;

/** 138****8000: enough to recognise one's own, not enough to call. */
export const maskPhone = (phone: string): string =>
  phone.length === 11 ? `${phone.slice(0, 3)}****${phone.slice(7)}` : "****";
