const page = "packages/me/verify/index";

/** What the picture on a certificate says: the page that checks it, with the number. ASCII, as readers of QR codes like it. */
export const certificateQrText = (serial: string): string => `${page}?serial=${serial}`;

/** The number in what was scanned: our own picture, or the bare number itself; anything else is given back as it came. */
export const serialOfQrText = (scanned: string): string => /[?&]serial=([^&#\s]+)/.exec(scanned)?.[1] ?? scanned.trim();
