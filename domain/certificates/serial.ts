import { yearAt } from "../calendar/shanghai-day";
const pattern = /^([A-Z]{1,8})(\d{4})(\d{12})(\d{2})$/;
const randomDigits = 12;

/**
 * The number a certificate is known by: `ZC-2026-4829-1736-4085-27`. City and year to read, twelve digits of chance so
 * that nobody finds another's by counting on, and two check digits (ISO 7064, MOD 97-10) that catch a slip of the finger.
 */
export function makeSerial(areaId: string, atMs: number, chance: string): string {
  if (!new RegExp(`^\\d{${randomDigits}}$`).test(chance)) throw new Error("a serial needs twelve digits of chance");
  const body = `${regionOf(areaId)}${yearAt(atMs)}${chance}`;
  return groupSerial(`${body}${checkDigits(body)}`);
}

/** What somebody typed, as it is written: small letters, gaps and dashes in other places do not matter. Null: a slip. */
export function readSerial(typed: string): string | null {
  const plain = typed.toUpperCase().replace(/[\s\-—–－.·]/g, "");
  const found = pattern.exec(plain);
  if (found === null) return null;
  return checkDigits(plain.slice(0, -2)) === plain.slice(-2) ? groupSerial(plain) : null;
}

function groupSerial(plain: string): string {
  const [, region = "", year = "", chance = "", check = ""] = pattern.exec(plain) ?? [];
  return [region, year, ...(chance.match(/\d{4}/g) ?? []), check].join("-");
}

/** The city's part of an area's path in capital letters. */
const regionOf = (areaId: string): string => {
  const letters = (areaId.split(".")[0] ?? "").toUpperCase().replace(/[^A-Z]/g, "");
  return letters.slice(0, 8) || "LLB";
};

/** Letters count as 10 to 35, as the standard says; digit by digit, since the whole is too long for a number. */
function checkDigits(body: string): string {
  const digits = Array.from(body, (character) => Number.parseInt(character, 36).toString()).join("");
  const rest = Array.from(`${digits}00`, Number).reduce((sum, digit) => (sum * 10 + digit) % 97, 0);
  return String(98 - rest).padStart(2, "0");
}
