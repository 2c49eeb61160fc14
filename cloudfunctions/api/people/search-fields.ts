import type { pinyin as Pinyin } from "pinyin-pro";
import { searchHash } from "../store/field-encryption";

/** Raised when the fields below are made differently: the clock then makes them anew for everybody. */
export const searchVersion = 1;

/** By what staff find a caller: a keyed hash of the last four digits, and the name's initials in pinyin. */
export const searchFields = (name: string, phone: string) => ({
  tailHash: tailHashOf(phone.slice(-4)),
  initials: initialsOf(name),
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
