import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { startSecurityCloud } from "../harness/security-cloud";
import { defects, type Defect } from "./defect-list";

jest.setTimeout(120_000);

const builtFunctions = path.resolve(__dirname, "../../dist/cloudfunctions");

/** The built functions with one mistake in `api`; throws when there is nothing to make it in. */
function withDefect({ name, find, replace }: Defect): string {
  const folder = mkdtempSync(path.join(tmpdir(), "linlibang-defect-"));
  cpSync(builtFunctions, folder, { recursive: true });
  const bundle = path.join(folder, "api/index.js");
  const sound = readFileSync(bundle, "utf8");
  const broken = sound.replace(find, replace);
  if (broken === sound) throw new Error(`the defect "${name}" found nothing to break: ${String(find)}`);
  writeFileSync(bundle, broken);
  return folder;
}

describe("The suites notice when the functions", () => {
  it.each(defects)("$name", async (defect) => {
    const functionsRoot = withDefect(defect);
    const test = await startSecurityCloud({ functionsRoot });
    try {
      const faults = await defect.check(test);
      expect(faults.filter((fault) => defect.says.test(fault))).not.toEqual([]);
    } finally {
      await test.close();
      rmSync(functionsRoot, { recursive: true });
    }
  });
});
