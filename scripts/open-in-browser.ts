import { spawn } from "node:child_process";

function opener(): { program: string; first: string[] } | undefined {
  if (process.platform === "darwin") return { program: "open", first: [] };
  if (process.platform === "win32") return { program: "cmd", first: ["/c", "start", ""] };
  return process.env.DISPLAY || process.env.WAYLAND_DISPLAY ? { program: "xdg-open", first: [] } : undefined;
}

/** Opens the address for a person at a screen; where there is none, or nothing to open it with, the printed address has to do. */
export function openInBrowser(url: string): void {
  const found = process.stdout.isTTY ? opener() : undefined;
  if (!found) return;
  const child = spawn(found.program, [...found.first, url], { stdio: "ignore", detached: true });
  child.on("error", () => undefined);
  child.unref();
}
