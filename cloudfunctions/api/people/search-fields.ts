import type { pinyin as Pinyin } from "pinyin-pro";
import type { GeoPoint } from "../../../domain/areas/geo-point";
import { searchHash } from "../store/field-encryption";
import { homePointOf } from "../store/rough-place";

/** Raised when the fields below are made differently: the clock then makes them anew for everybody. */
export const searchVersion = 2;

/**
 * By what a person is found. Staff find a caller by a keyed hash of the last four digits and the name's initials in
 * pinyin; an order finds the volunteers near it by where their buildings stand.
 */
export const searchFields = (name: string, phone: string, location: GeoPoint | null | undefined) => ({
  tailHash: tailHashOf(phone.slice(-4)),
  initials: initialsOf(name),
  homePoint: homePointOf(location),
  searchVersion,
});

export const tailHashOf = (digits: string): string => searchHash(`tail|${digits}`);

/** 王桂兰 → wgl; surnames are read as surnames (曾 z, 解 x). */
export function initialsOf(name: string): string {
  // Its dictionary takes longer to load than most calls take, and few calls need it.
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- an import would load it at every start
  const { pinyin } = require("pinyin-pro") as { pinyin: typeof Pinyin };
  const letters = pinyin(name, { pattern: "first", toneType: "none", surname: "head", type: "array" });
  return letters
    .join("")
    .toLowerCase()
    .replace(/[^a-z]/g, "")
    .slice(0, 6);
}
