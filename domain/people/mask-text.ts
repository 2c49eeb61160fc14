import { maskName } from "./mask";

/** Seven digits and more, also written with spaces or dashes: a phone, a card, an identity number. */
const longNumber = /\d(?:[ -]?\d){6,}[Xx]?/g;
/** 3 单元 402, 2-301 室, 402 房: the part of an address behind which somebody opens. */
const door = /\d+\s*单元(?:\s*\d+\s*层)?(?:\s*\d+)?\s*[室房号户]?|\d+(?:-\d+)*\s*[室房户]/g;

/** Free text for people who need the matter and not the person: numbers, doors and the given full names are hidden. */
export function maskText(text: string, names: readonly string[]): string {
  const withoutNumbers = text.replace(door, "***").replace(longNumber, "****");
  return names
    .filter((name) => Array.from(name).length > 1)
    .reduce((masked, name) => masked.split(name).join(maskName(name)), withoutNumbers);
}
