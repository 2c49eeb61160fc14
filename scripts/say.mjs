const coloured = process.stderr.isTTY && !process.env.NO_COLOR;
const paint = (code, text) => (coloured ? `\u001b[${code}m${text}\u001b[0m` : text);

export const dim = (text) => paint("2", text);
export const bold = (text) => paint("1", text);
export const green = (text) => paint("32", text);
export const red = (text) => paint("31", text);

/** One sentence for a person, Chinese first. All of it goes to standard error, so that standard output stays for results. */
export function say(chinese, english) {
  process.stderr.write(english ? `${chinese} ${dim(`· ${english}`)}\n` : `${chinese}\n`);
}
