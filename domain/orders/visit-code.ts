/** Signs a text so that only the cloud can make codes; given from outside, since the key is no business of the rules. */
type Mac = (text: string) => string;

/** The picture on her phone changes this often, so a photograph of it is of no use for long. */
export const visitCodeSliceMs = 30_000;

/** What a visit code looks like; the same for the contract and for whatever a camera reads. */
export const visitCodePattern = /^LLV1\.[A-Za-z0-9_-]{1,80}\.\d{1,12}\.[A-Za-z0-9_-]{10,64}$/;

const sliceAt = (atMs: number): number => Math.floor(atMs / visitCodeSliceMs);
const signedText = (orderId: string, slice: number): string => `LLV1.${orderId}.${slice}`;

/** The text inside the QR that the requester shows at the door: it names the order and the half minute. */
export function visitCodeText(orderId: string, nowMs: number, mac: Mac): string {
  const signed = signedText(orderId, sliceAt(nowMs));
  return `${signed}.${mac(signed)}`;
}

/** When her phone should show the next one. The one before is good for a slice longer, for slow hands. */
export const visitCodeUntilMs = (nowMs: number): number => (sliceAt(nowMs) + 1) * visitCodeSliceMs;

/**
 * Whether the cloud made this code for this order so that it could be read at that time: in its own slice or the next.
 * What could not be sent at once comes with the phone's own measure of how long ago it was, which may be off by a slice.
 */
export function isVisitCodeOf(orderId: string, text: string, scanned: { atMs: number; isLate: boolean }, mac: Mac) {
  const now = sliceAt(scanned.atMs);
  const slices = scanned.isLate ? [now - 2, now - 1, now, now + 1] : [now - 1, now];
  return slices.some((slice) => text === `${signedText(orderId, slice)}.${mac(signedText(orderId, slice))}`);
}
