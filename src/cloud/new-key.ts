const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

/** A key for one intention. WeChat's runtime has no crypto; keys need to differ, not to be secret: they count per person. */
export function newKey(): string {
  let key = Date.now().toString(36) + "-";
  while (key.length < 24) key += LETTERS[Math.floor(Math.random() * LETTERS.length)] ?? "";
  return key;
}
