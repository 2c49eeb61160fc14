import * as v from "valibot";

/** Ids are made by the cloud: letters, digits and a few separators, never an operator or a path. */
export const id = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_.:-]{1,80}$/));

/** Made by the phone once per intention; the same key means the same intention, however often it arrives. */
export const key = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{16,64}$/));

/** Text a person wrote: trimmed, without control characters but line breaks, and with something in it that can be seen. */
export const text = (maxLength: number) =>
  v.pipe(
    v.string(),
    v.trim(),
    v.minLength(1),
    v.maxLength(maxLength),

    v.regex(/^[^\u0000-\u0009\u000B-\u001F\u007F\u202A-\u202E\u2066-\u2069]*$/),
    v.regex(/[^\s\u00AD\u061C\u200B-\u200F\u2060-\u2064\u3164\uFE00-\uFE0F\uFEFF\uFFA0]/),
  );

export const optionalText = (maxLength: number) => v.optional(v.union([v.literal(""), text(maxLength)]), "");

export const timeMs = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(8_640_000_000_000));
export const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(2_147_483_647));
export const points = v.pipe(v.number(), v.integer(), v.minValue(-2_147_483_648), v.maxValue(2_147_483_647));
export const stars = v.picklist([1, 2, 3, 4, 5]);
export const mobile = v.pipe(v.string(), v.regex(/^1[3-9]\d{9}$/));

/** Degrees by GCJ-02, the datum of WeChat's maps. */
export const geoPoint = v.strictObject({
  lat: v.pipe(v.number(), v.finite(), v.minValue(-90), v.maxValue(90)),
  lng: v.pipe(v.number(), v.finite(), v.minValue(-180), v.maxValue(180)),
});

/** Where the next page begins; opaque to the phone. */
export const cursor = v.optional(v.pipe(v.string(), v.regex(/^[A-Za-z0-9_.:|-]{1,200}$/)));
export const nextCursor = v.nullable(v.string());

/** No answer holds more rows than this. */
export const pageRows = 20;
