const controlCharacter = /[\u0000-\u001f\u007f]/;
const chinese = /[\u4e00-\u9fff]/;

type Rule = (value: string) => boolean;

// WeChat counts characters, not UTF-16 units.
const lengthOf = (value: string) => Array.from(value).length;

/** Limits of a template's values by the kind in their key (`thing1` is a thing). Source: WeChat's table of subscription message parameters. */
const ruleOf: Record<string, Rule> = {
  thing: (value) => lengthOf(value) <= 20,
  number: (value) => /^-?\d{1,32}(\.\d+)?$/.test(value) && lengthOf(value) <= 32,
  letter: (value) => /^[A-Za-z]{1,32}$/.test(value),
  symbol: (value) => lengthOf(value) <= 5,
  character_string: (value) => lengthOf(value) <= 32 && !chinese.test(value),
  time: (value) => lengthOf(value) <= 40 && /\d{1,2}:\d{2}|\d{4}年\d{1,2}月\d{1,2}日/.test(value),
  date: (value) => lengthOf(value) <= 40 && /\d{4}[年/.-]\d{1,2}([月/.-]\d{1,2}日?)?/.test(value),
  amount: (value) => /^[¥￥$€]?\d{1,10}(\.\d+)?元?$/.test(value),
  phone_number: (value) => /^[\d+\-() ]{1,17}$/.test(value),
  car_number: (value) => lengthOf(value) <= 8,
  name: (value) => (chinese.test(value) ? lengthOf(value) <= 10 : lengthOf(value) <= 20),
  phrase: (value) => /^[\u4e00-\u9fff]{1,5}$/.test(value),
};

/** The first key of a message's data that WeChat would refuse with 47003, or undefined when all may pass. */
export function refusedTemplateKey(data: unknown): string | undefined {
  if (typeof data !== "object" || data === null) return "data";
  for (const [key, entry] of Object.entries(data)) {
    const value = (entry as { value?: unknown } | null)?.value;
    const rule = ruleOf[key.replace(/\d+$/, "")];
    const text = typeof value === "number" ? String(value) : value;
    if (!rule || typeof text !== "string" || text === "" || controlCharacter.test(text) || !rule(text)) return key;
  }
  return undefined;
}
