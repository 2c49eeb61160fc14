import { contract } from "../../contract/index";
import { startSecurityCloud, type SecurityCloud } from "../harness/security-cloud";
import { checkMatrix } from "./check-matrix";
import { endWithoutLeaks } from "./end-without-leaks";
import { permissionTable } from "./permission-table";

jest.setTimeout(1_200_000);

describe("Who may do what, to whose order, in which state", () => {
  let test: SecurityCloud;
  beforeAll(async () => {
    test = await startSecurityCloud();
  });
  afterAll(() => endWithoutLeaks(test));

  it("has a row for every call of the contract", () => {
    expect(Object.keys(permissionTable).sort()).toEqual(Object.keys(contract).sort());
  });

  it("answers every cell as the table written by hand expects, and a refusal changes nothing", async () => {
    const { violations, ...counts } = await checkMatrix(test);
    console.info(`permission matrix: ${counts.cells} cells, ${counts.allowed} allowed, ${counts.refused} refused`);
    expect(violations).toEqual([]);
    expect(counts.cells).toBeGreaterThan(1_800);
    expect(counts.allowed).toBeGreaterThan(250);
    expect(counts.refused).toBeGreaterThan(1_000);
  });

  it("told nobody a phone, a door or a name that is not his to know", () => {
    expect(test.leaks.allowedReadings()).toBeGreaterThan(20);
  });
});
