import type { SecurityCloud } from "../harness/security-cloud";
import { inputFor } from "./call-inputs";
import { checkEndedRole, checkSource } from "./check-doors";
import { checkMatrix, type MatrixScope } from "./check-matrix";
import { checkAnswers, checkDisclosureTime, checkFailureLogs, checkReadingRow } from "./check-privacy";
import { checkRepeats } from "./check-repeats";
import { repeatStories } from "./repeat-stories";

/** One small mistake in the built functions, and the check that must notice it. */
export type Defect = {
  readonly name: string;
  readonly find: RegExp;
  readonly replace: string;
  readonly check: (test: SecurityCloud) => Promise<readonly string[]>;
  /** What the check must say, so that it does not fail for another reason. */
  readonly says: RegExp;
};

const matrixOf = (scope: MatrixScope) => async (test: SecurityCloud) => (await checkMatrix(test, scope)).violations;

const repeatsOf = (call: string) => async (test: SecurityCloud) => {
  const story = repeatStories.find((one) => one.call === call);
  if (story === undefined) throw new Error(`no story for ${call}`);
  return checkRepeats(test, story);
};

export const defects: readonly Defect[] = [
  {
    name: "shows full names in lists",
    find: /(var maskName = \((\w+)\) =>) [^;]+;/,
    replace: "$1 $2;",
    check: (test) => checkAnswers(test, ["open"]),
    says: /name 王桂兰 in answer of orders\.listHall/,
  },
  {
    name: "shows contact to whoever may see the order",
    find: /if \(relation !== "taker"\) return false;\n\s*const (\w+) = order\.takers\.find/,
    replace: 'if (relation !== "taker") return true;\n const $1 = order.takers.find',
    check: (test) => checkAnswers(test, ["taken"]),
    says: /phone 13863700001 in answer of orders\.show for p-(sun|zhao|wu|chen)/,
  },
  {
    name: "shows contact for ever",
    find: /nowMs < (\w+)\.leftAtMs \+ dayMs\d*/,
    replace: "nowMs > 0",
    check: checkDisclosureTime,
    says: /her phone is shown after a day/,
  },
  {
    name: "does not write down who read a door",
    find: /await recordReading\d*\(order, caller, relation\);/,
    replace: ";",
    check: checkReadingRow,
    says: /left 0 rows/,
  },
  {
    name: "logs what was sent",
    find: /console\.log\(JSON\.stringify\(\{ requestId, call: name,/,
    replace: "console.log(JSON.stringify({ requestId, event, call: name,",
    check: checkFailureLogs,
    says: /phone 13763799999 in log of api/,
  },
  {
    name: "stores phones and doors in the clear",
    find: /(function encryptField\((\w+)\) \{)/,
    replace: "$1 return $2;",
    check: async (test) => {
      await test.ask("unregistered", "people.register", inputFor("people.register"));
      await test.leaks.scanStored();
      return test.leaks.leaks.map((leak) => `${leak.kind} in ${leak.where}`);
    },
    says: /phone in collection people/,
  },
  {
    name: "lets a scope reach beyond its subtree",
    find: /(var isWithin = \(areaId, scopeId\) => scopeId !== "") && [^;]+;/,
    replace: "$1;",
    check: matrixOf({ calls: ["orders.review"], orderStates: ["inReview"], redemptionStates: [] }),
    says: /orders\.review by farGridWorker .* expected NOT_FOUND, got ok/,
  },
  {
    name: "does not ask for the role a call needs",
    find: /!mayCall\(declaration\.who, caller\.roles\)/,
    replace: "false",
    check: matrixOf({ calls: ["orders.listQueue", "people.listApplicants"], orderStates: [], redemptionStates: [] }),
    says: /people\.listApplicants by gridWorker .* expected NOT_ALLOWED/,
  },
  {
    name: "lets anybody reopen",
    find: /reopen: \{ to: \["stuck"\], by: \["requester"\] \}/,
    replace: 'reopen: { to: ["stuck"], by: ["volunteer"] }',
    check: matrixOf({ calls: ["orders.reopen"], orderStates: ["confirmed"], redemptionStates: [] }),
    says: /orders\.reopen by taker .* expected NOT_FOUND, got ok/,
  },
  {
    name: "hands over another shop's voucher",
    find: /!shopIds\.includes\(\w+\.shopId\)/g,
    replace: "false",
    check: matrixOf({ calls: ["mall.fulfil"], orderStates: [], redemptionStates: ["waiting"] }),
    says: /mall\.fulfil by farKeeper .* expected VOUCHER_UNKNOWN, got ok/,
  },
  {
    name: "does not write down a denial",
    find: /if \(!answer\.ok && denials\.has\(answer\.code\)\)/,
    replace: "if (false)",
    check: matrixOf({ calls: ["orders.evaluate"], orderStates: ["confirmed"], redemptionStates: [] }),
    says: /0 audit rows instead of 1/,
  },
  {
    name: "lets a role outlive its end",
    find: /(var isHeldAt = \(\w+, nowMs\) =>) [^;]+;/,
    replace: "$1 true;",
    check: (test) => checkEndedRole(test, "staff", "orders.evaluate"),
    says: /though the role ended/,
  },
  {
    name: "answers the open web",
    find: /new Set\(\["wx_client"\]\)/,
    replace: 'new Set(["wx_client", "wx_http"])',
    check: (test) => checkSource(test, "wx_http"),
    says: /people\.me from wx_http/,
  },
  {
    name: "forgets what a key stood for",
    find: /await claimKey\(row\) === "other"/,
    replace: "false",
    check: repeatsOf("people.applyAsVolunteer"),
    says: /the key with another body/,
  },
  {
    name: "saves an order without looking whether it changed meanwhile",
    // Bundling numbers what has the same name elsewhere.
    find: /guardedFilter\(\{ _id: (before\d*)\._id, version: before\d*\.version \}\)/,
    replace: "guardedFilter({ _id: $1._id })",
    check: repeatsOf("orders.confirm"),
    says: /at once had another effect than one/,
  },
  {
    name: "does not recognise its own earlier change",
    find: /(function earlierChange\([^)]*\) \{)/,
    replace: "$1 return null;",
    check: repeatsOf("orders.confirm"),
    says: /the second answered .*WRONG_STATUS/,
  },
];
