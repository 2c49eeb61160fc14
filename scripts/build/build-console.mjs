import { cpSync, mkdirSync, rmSync } from "node:fs";
import { inProject } from "../project-root.mjs";

/** Bundles the local cloud's console page into dist/console. */
export async function buildConsole() {
  const esbuild = await import("esbuild");
  const outdir = inProject("dist", "console");
  rmSync(outdir, { recursive: true, force: true });
  mkdirSync(outdir, { recursive: true });
  await esbuild.build({
    entryPoints: [inProject("localcloud/console/main.tsx")],
    outdir,
    bundle: true,
    minify: true,
    format: "iife",
    target: "es2020",
    jsx: "automatic",
    charset: "utf8",
    legalComments: "none",
    define: { "process.env.NODE_ENV": '"production"' },
    logLevel: "silent",
    absWorkingDir: inProject(),
  });
  cpSync(inProject("localcloud/console/index.html"), inProject("dist/console/index.html"));
}
