import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";

/** Plain JavaScript because the child runs it without a compiler. Reads every row and its checksum. */
const PROBE = `
const { open } = require(process.argv[1]);
const { crc32 } = require('node:zlib');
const rows = open({ path: process.argv[2], encoding: 'string', noSubdir: true, readOnly: true, overlappingSync: false });
let damaged = '';
for (const { key, value } of rows.getRange({})) {
  if (typeof value !== 'string' || crc32(value.slice(8)).toString(16).padStart(8, '0') !== value.slice(0, 8)) damaged = JSON.stringify(key);
}
process.stdout.write(damaged ? 'row ' + damaged + ' does not match its checksum' : 'sound');
process.exit(0);
`;

/** Says what is wrong with a data file, or null. A crash of the child counts as damage. */
export function probeDataFile(file: string): string | null {
  const { stdout, stderr, signal, status } = spawnSync(
    process.execPath,
    ["-e", PROBE, createRequire(__filename).resolve("lmdb"), file],
    {
      encoding: "utf8",
      timeout: 60_000,
    },
  );
  if (stdout === "sound") return null;
  if (stdout) return stdout;
  const firstError = /^\w*Error: .*$/m.exec(stderr)?.[0];
  return signal ? `reading it ended by ${signal}` : (firstError ?? `reading it ended with ${String(status)}`);
}
