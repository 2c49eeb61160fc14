import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { inProject } from "../project-root.mjs";

const sdk = "wx-server-sdk";

function functionNames() {
  return readdirSync(inProject("cloudfunctions"), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(inProject("cloudfunctions", entry.name, "main.ts")))
    .map((entry) => entry.name);
}

// WeChat uploads a function's folder and nothing beside it, so everything but the SDK goes into one file.
function bundle(esbuild, entry, outfile) {
  return esbuild.build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "node16",
    charset: "utf8",
    external: [sdk],
    // Fonts of certificates go into the bundle as bytes.
    loader: { ".woff": "binary" },
    // pdfkit is a module and asks where it lies; in one bundled file that is the bundle itself.
    define: { "import.meta.url": "bundleUrl" },
    banner: { js: 'const bundleUrl = require("url").pathToFileURL(__filename).href;' },
    logLevel: "silent",
    absWorkingDir: inProject(),
  });
}

async function buildFunction(esbuild, name, folder, sdkVersion) {
  mkdirSync(folder, { recursive: true });
  await bundle(esbuild, inProject("cloudfunctions", name, "main.ts"), join(folder, "index.js"));
  if (!/\bmain: \(\) => /.test(readFileSync(join(folder, "index.js"), "utf8"))) {
    throw new Error(`cloudfunctions/${name}/main.ts must export a function called main`);
  }
  const config = inProject("cloudfunctions", name, "config.json");
  if (existsSync(config)) cpSync(config, join(folder, "config.json"));
  const manifest = { name, version: "1.0.0", private: true, main: "index.js", dependencies: { [sdk]: sdkVersion } };
  writeFileSync(join(folder, "package.json"), `${JSON.stringify(manifest, null, 2)}\n`);
}

async function writeDatabaseDeclaration(esbuild, folder) {
  const bundled = join(folder, "database.cjs");
  await bundle(esbuild, inProject("cloudfunctions", "database.ts"), bundled);
  const { collections } = createRequire(bundled)(bundled);
  if (!Array.isArray(collections)) throw new Error("cloudfunctions/database.ts must export the list `collections`");
  writeFileSync(join(folder, "database.json"), `${JSON.stringify({ collections }, null, 2)}\n`);
  rmSync(bundled);
}

/** Bundles every cloud function and writes the declared collections beside them, then swaps the finished folder in. */
export async function buildFunctions() {
  const esbuild = await import("esbuild");
  const names = functionNames();
  if (names.length === 0) throw new Error("no cloudfunctions/*/main.ts found");
  const { dependencies } = JSON.parse(readFileSync(inProject("package.json"), "utf8"));
  const fresh = inProject("dist", `cloudfunctions.new-${process.pid}`);
  const old = inProject("dist", `cloudfunctions.old-${process.pid}`);
  const final = inProject("dist", "cloudfunctions");
  try {
    for (const name of names) await buildFunction(esbuild, name, join(fresh, name), dependencies[sdk]);
    await writeDatabaseDeclaration(esbuild, fresh);
    // Two renames: a running local cloud misses its functions for a moment that is too short to meet.
    if (existsSync(final)) renameSync(final, old);
    renameSync(fresh, final);
  } finally {
    for (const folder of [fresh, old]) rmSync(folder, { recursive: true, force: true });
  }
}
