import { dim } from "./say.mjs";

const everySeconds = 10;

/**
 * Shows that something long is alive: in a terminal one line that changes, elsewhere a line every ten seconds.
 * Answers `step`, to be told what happens now, and `end`, which answers the seconds that it took.
 */
export function showProgress(title) {
  const startedAtMs = Date.now();
  const terminal = process.stderr.isTTY;
  const seconds = () => Math.round((Date.now() - startedAtMs) / 100) / 10;
  let lastStep = "";
  const draw = () => {
    const text = `  ${title} ${Math.round(seconds())} s ${lastStep}`;
    if (terminal)
      process.stderr.write(`\r\u001b[2K${dim(text.slice(0, Math.max(20, (process.stderr.columns ?? 80) - 4)))}`);
    else process.stderr.write(`${text.slice(0, 160)}\n`);
  };
  const timer = setInterval(draw, terminal ? 500 : everySeconds * 1000);
  return {
    step: (text) => {
      // Colours and cursor movements of the program inside would break the one line.
      lastStep = text.replace(/\u001b\[[0-9;?]*[A-Za-z]/g, "").trim();
    },
    end: () => {
      clearInterval(timer);
      if (terminal) process.stderr.write("\r\u001b[2K");
      return seconds();
    },
  };
}
