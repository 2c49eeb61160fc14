import { mkdirSync, openSync, closeSync, writeSync, readFileSync, rmSync, statSync, utimesSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { inProject } from "./project-root.mjs";

const staleAfterMs = 60_000;
const breakingTakesAtMostMs = 10_000;

function take(path) {
  try {
    const file = openSync(path, "wx");
    writeSync(file, String(process.pid));
    closeSync(file);
    return true;
  } catch (error) {
    if (error.code === "EEXIST") return false;
    throw error;
  }
}

function ageMs(path) {
  try {
    return Date.now() - statSync(path).mtimeMs;
  } catch {
    return 0;
  }
}

function holderIsAlive(path) {
  try {
    process.kill(Number(readFileSync(path, "utf8")), 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

// A holder touches its lock, so an old one belongs to nobody even if its process number was given away again.
// Its first second is spared: the number may not have been written yet.
const isStale = (path) => ageMs(path) > staleAfterMs || (ageMs(path) > 1000 && !holderIsAlive(path));

// Only one process at a time may break a stale lock; two would break the fresh lock of the first.
function breakStale(path) {
  const breaker = `${path}.breaking`;
  if (ageMs(breaker) > breakingTakesAtMostMs) rmSync(breaker, { force: true });
  if (!take(breaker)) return;
  if (isStale(path)) rmSync(path, { force: true });
  rmSync(breaker, { force: true });
}

/** Runs `work` while no other process of this project runs the same; one that died does not block the next. */
export async function withLock(name, work, { onWait } = {}) {
  const folder = inProject(".cache", "locks");
  mkdirSync(folder, { recursive: true });
  const path = `${folder}/${name}.lock`;
  let told = false;
  while (!take(path)) {
    if (isStale(path)) {
      breakStale(path);
      continue;
    }
    if (!told) onWait?.();
    told = true;
    await sleep(250);
  }
  const touch = setInterval(() => utimesSync(path, new Date(), new Date()), staleAfterMs / 6);
  touch.unref();
  try {
    return await work();
  } finally {
    clearInterval(touch);
    rmSync(path, { force: true });
  }
}
