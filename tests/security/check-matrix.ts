import { contract, type CallName } from "../../contract/index";
import { orderStatuses, type OrderStatus } from "../../domain/orders/order-status";
import type { DatabaseDump } from "../../localcloud/database/engine";
import type { SecurityCloud } from "../harness/security-cloud";
import { newKey } from "../harness/test-cloud";
import { inputFor } from "./call-inputs";
import { absentThings, type Things } from "./things";
import { playEntry, playRequest } from "./entry-scenes";
import { cast, castNames, type CastName } from "./cast";
import { playCertificate } from "./certificate-scenes";
import { playObjection } from "./honour-scenes";
import { playWriteOff, playRedemption, givePoints, redemptionStates, type RedemptionState } from "./mall-scenes";
import {
  playCallTask,
  playAlarm,
  playCase,
  playSignal,
  playOrganisation,
  playTeam,
  playHeldMessage,
  playOrder,
  playRecurrence,
} from "./order-scenes";
import { expectedFor, permissionTable } from "./permission-table";
import { changedCollections } from "./stored-change";

export type MatrixReport = { cells: number; allowed: number; refused: number; readonly violations: string[] };

const minuteMs = 61_000;
const callNames = Object.keys(contract) as CallName[];
const callsAbout = (about: string, among: readonly CallName[]): readonly CallName[] =>
  among.filter((call) => permissionTable[call].about === about);

export type MatrixScope = {
  readonly calls?: readonly CallName[];
  readonly orderStates?: readonly OrderStatus[];
  readonly redemptionStates?: readonly RedemptionState[];
};

/** Executes every cell of the permission table against the functions, from a database in which nothing happened yet. */
export async function checkMatrix(test: SecurityCloud, scope: MatrixScope = {}): Promise<MatrixReport> {
  const calls = scope.calls ?? callNames;
  const report: MatrixReport = { cells: 0, allowed: 0, refused: 0, violations: [] };
  const start = await test.snapshot();
  for (const state of scope.orderStates ?? orderStatuses) {
    await test.restore(start);
    const { dump, ...things } = await playOrder(test, state);
    await checkCells(
      test,
      { state, dump, things: { ...absentThings, ...things }, calls: callsAbout("order", calls) },
      report,
    );
  }
  for (const state of scope.redemptionStates ?? redemptionStates) {
    await test.restore(start);
    const { dump, ...things } = await playRedemption(test, state);
    const about = { state, things: { ...absentThings, ...things }, calls: soonOver(callsAbout("redemption", calls)) };
    await checkCells(test, { ...about, dump }, report);
  }
  await test.restore(start);
  await test.succeed("ma", "people.applyAsVolunteer", { skills: [], key: newKey() });
  await givePoints(test, "zhang", 40);
  const things = {
    ...absentThings,
    applicantId: "p-ma",
    callTaskId: await playCallTask(test),
    heldMessageId: await playHeldMessage(test),
    alarmId: await playAlarm(test),
    teamId: await playTeam(test),
    organisationId: await playOrganisation(test),
    entryId: await playEntry(test),
    requestId: await playRequest(test),
    signalId: await playSignal(test),
    caseId: await playCase(test),
    ...(await playCertificate(test)),
    ...(await playObjection(test)),
    stockMatterId: await playWriteOff(test),
    // Last: a tick after it would make an order of it.
    ...(await playRecurrence(test)),
    invitationCode: await invite(test),
  };
  await checkCells(
    test,
    { state: "always", dump: await test.snapshot(), things, calls: soonOver(callsAbout("nothing", calls)) },
    report,
  );
  await test.restore(start);
  return report;
}

async function invite(test: SecurityCloud): Promise<string> {
  const wish = { relationWord: "女儿" as const, invitedAs: "actor" as const, consents: true, key: newKey() };
  return (await test.succeed("ma", "family.invite", wish)).code;
}

/**
 * A minute passes with every call, an invitation holds for half an hour, and a handing-over can be taken back for five
 * minutes: what asks of them comes first.
 */
const soonOver = (calls: readonly CallName[]): readonly CallName[] => {
  const isSoonOver = (call: CallName): boolean =>
    call === "family.lookUp" || call === "family.accept" || call === "mall.undoFulfil";
  return [...calls.filter(isSoonOver), ...calls.filter((call) => !isSoonOver(call))];
};

type Cells = {
  readonly state: string;
  readonly dump: DatabaseDump;
  readonly things: Things;
  readonly calls: readonly CallName[];
};

async function checkCells(test: SecurityCloud, cells: Cells, report: MatrixReport): Promise<void> {
  for (const call of cells.calls) {
    // Beyond any rate limit: nobody is refused for being the same person as a minute ago.
    test.pass(minuteMs);
    let before = await test.snapshot();
    for (const who of castNames) before = await checkCell(test, { ...cells, call, who, before }, report);
  }
}

type Cell = Omit<Cells, "calls"> & {
  readonly call: CallName;
  readonly who: CastName;
  readonly before: DatabaseDump;
};

/** Executes one cell; gives the database as the next one finds it. */
async function checkCell(test: SecurityCloud, cell: Cell, report: MatrixReport): Promise<DatabaseDump> {
  const { before, call, who, state, things } = cell;
  const expected = expectedFor(call, who, state);
  const reply = await test.ask(who, call, inputFor(call, things));
  const answered = reply.ok ? "ok" : (reply.code ?? "no code");
  const named = `${call} by ${who} (${cast[who] ?? "-"}) while ${state}`;
  report.cells += 1;
  if (!expected.includes(answered)) report.violations.push(`${named}: expected ${expected.join("/")}, got ${answered}`);
  if (reply.ok) {
    report.allowed += 1;
    if (contract[call].once !== "reads") await test.restore(cell.dump);
    return test.snapshot();
  }
  report.refused += 1;
  const after = await test.snapshot();
  const faults = faultsOfRefusal(before, after, who === "nobody" ? "" : answered);
  report.violations.push(...faults.map((fault) => `${named}: ${answered}, yet ${fault}`));
  return after;
}

function faultsOfRefusal(before: DatabaseDump, after: DatabaseDump, code: string): readonly string[] {
  const rows = (after["audit"]?.length ?? 0) - (before["audit"]?.length ?? 0);
  const wanted = leavesRow.has(code) ? 1 : 0;
  return [
    ...changedCollections(before, after).map((collection) => `${collection} changed`),
    ...(rows === wanted ? [] : [`${rows} audit rows instead of ${wanted}`]),
  ];
}

/** Who reached for what is not his is written down; who was merely too late, or outside the door, is not. */
const leavesRow = new Set([
  "NOT_ALLOWED",
  "NOT_FOUND",
  "NOT_YOUR_FAMILY",
  "OWN_MATTER",
  "OWN_HOUSEHOLD",
  "VOUCHER_OTHER_SHOP",
  "VOUCHER_UNKNOWN",
  "INVITATION_UNKNOWN",
]);
