import { buildCity } from "../domain/reconciliation/city-builders";
import { corrupt, corruptionKinds, judgeFindings } from "../domain/reconciliation/corruption-builders";
import { loadCity } from "../tests/harness/load-city";
import { startTestCloud, type TestCloud } from "../tests/harness/test-cloud";
import { walkThroughBooks } from "../tests/harness/walk-through-books";
import { ledgerHash } from "./api/store/ledger-hash";
import type { AccountDocument } from "./api/store/accounts-store";

jest.setTimeout(120_000);

let test: TestCloud;
beforeEach(async () => {
  test = await startTestCloud();
});
afterEach(() => test.close());

describe("The clock, walking through a city's books by night", () => {
  it("finds every kind of corruption by its name, raises no false alarm, and lets exactly the right accounts rest", async () => {
    const city = buildCity(3_000, 11, ledgerHash);
    const corruptions = corrupt(city, 2 * corruptionKinds.length);
    await loadCity(test, city);
    const { findings } = await walkThroughBooks(test, city.nowMs);
    const { missed, falseAlarms } = judgeFindings(corruptions, findings);
    expect(missed).toEqual([]);
    expect(falseAlarms).toEqual([]);
    const { documents } = await test.cloud.database.list("accounts", { filter: { isFrozen: true }, limit: 1_000 });
    const resting = new Set((documents as unknown as AccountDocument[]).map(({ _id }) => _id));
    const concerned = new Set(findings.flatMap(({ personIds }) => personIds).filter((one) => city.accounts.has(one)));
    expect([...resting].sort()).toEqual([...concerned].sort());
  });

  it("opens no case of books that nobody touched", async () => {
    const city = buildCity(2_000, 12, ledgerHash);
    await loadCity(test, city);
    const { findings } = await walkThroughBooks(test, city.nowMs);
    expect(findings).toEqual([]);
  });
});
