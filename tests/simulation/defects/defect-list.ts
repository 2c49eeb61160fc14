import { pairs } from "../schedules/pairs";
import { nameOf, runPair, setStage } from "../schedules/run-pair";
import { commands } from "../suites/commands";
import { crowds } from "../suites/crowds";
import { crashes } from "../suites/crashes";
import type { FunctionName, Programs } from "../world/function-program";

/** One small mistake in a built function, the suite that must notice it, and what that suite must say. */
export type Defect = {
  readonly name: string;
  readonly functionName: FunctionName;
  readonly find: RegExp;
  readonly replace: string;
  readonly suite: (programs: Programs) => Promise<readonly string[]>;
  readonly says: RegExp;
};

const seed = 1;

const pairOf = (name: string) => async (programs: Programs) => {
  const pair = pairs.find((one) => nameOf(one) === name);
  if (pair === undefined) throw new Error(`no pair ${name}`);
  const stage = await setStage({ programs, seed, conflictsAt: "operation" }, pair.scene);
  return (await runPair(pair, stage, { schedulesMax: 2_000 })).faults;
};
const crashOf = (move: string) => async (programs: Programs) =>
  (await crashes({ programs, seed, only: [move] })).faults;
const village = async (programs: Programs) => (await commands({ programs, seed, commands: 6_000 })).faults;

export const defects: readonly Defect[] = [
  {
    name: "drops the condition of the grab's write",
    functionName: "api",
    find: /guardedFilter\(\{ _id: before\._id, version: before\.version \}\)/,
    replace: "guardedFilter({ _id: before._id })",
    suite: pairOf("open: grab-by-vic × grab-by-wes"),
    says: /as if in no order/,
  },
  {
    name: "reads the volunteer as a guard without guarding the write",
    functionName: "api",
    find: /(collection\("people"\)\.where\(guardedFilter\(\{ _id: read\._id), version: read\.version \}/,
    replace: "$1 }",
    suite: pairOf("open: grab-by-vic × cancel-by-ann"),
    says: /G4 at p-vic: still holds/,
  },
  {
    name: "frees a volunteer without telling whoever reads him at the same time",
    functionName: "api",
    find: /(\.\.\.countedAgainst\(.*\),\n\s*)version: command\w*\.inc\(1\)/,
    replace: "$1",
    suite: pairOf("open: grab-by-vic × cancel-by-ann"),
    says: /as if in no order.*INTERNAL/,
  },
  {
    name: "forgets to free the volunteer",
    functionName: "api",
    find: /\.filter\(\((\w+)\) => \1\.orderId !== order\.orderId\)/,
    replace: "",
    suite: pairOf("taken: give-back × give-back"),
    says: /G4 at p-vic: still holds/,
  },
  {
    name: "enters an order that was given back meanwhile",
    functionName: "api",
    find: /if \(!isHeld\(now, caller\)\) return taken;/,
    replace: "",
    suite: pairOf("open: grab-by-vic × give-back"),
    says: /G4 at p-vic: still holds/,
  },
  {
    name: "lets a late repeat of a grab take the order again",
    functionName: "api",
    find: /(function earlierGrab\([^)]*\) \{)/,
    replace: "$1 return null;",
    suite: village,
    says: /I1 at \w+ orders\.grab/,
  },
  {
    name: "does not recognise its own earlier change of an order",
    functionName: "api",
    find: /(function earlierChange\([^)]*\) \{)/,
    replace: "$1 return null;",
    suite: crashOf("cancel-by-ann"),
    says: /told .*WRONG_STATUS/,
  },
  {
    name: "does not recognise its own earlier closing of a voucher",
    functionName: "api",
    find: /(function earlierClosing\([^)]*\) \{)/,
    replace: "$1 return null;",
    suite: crashOf("fulfil"),
    says: /told .*VOUCHER_USED/,
  },
  {
    name: "tells a repeat of the last piece's buyer that it is gone",
    functionName: "api",
    find: /answer\.ok \? answer : await findEarlier\(caller\) \?\? answer/,
    replace: "answer",
    suite: pairOf("lastOnShelf: redeem-by-vic × redeem-by-vic"),
    says: /as if in no order/,
  },
  {
    name: "tells a repeat of a publication that she asks for too much",
    functionName: "api",
    find: /first === null \? (refuse\w*\("TOO_MANY_OPEN"\)) : repeated\w*\([^)]*\)/g,
    replace: "$1",
    suite: pairOf("fourOpen: publish × publish"),
    says: /as if in no order/,
  },
  {
    name: "posts a transfer under another id than its cause",
    functionName: "api",
    find: /\{ \.\.\.posted, _id: transferId \}/,
    replace: "{ ...posted, _id: `${transferId}:${Math.random()}` }",
    suite: pairOf("confirmed: evaluate-by-staff × evaluate-by-chief"),
    says: /P[59] at award/,
  },
  {
    name: "does not claim the key that makes a redemption one",
    functionName: "api",
    find: /redemptionId: caller\.keyedId/,
    replace: "redemptionId: caller.newId()",
    suite: crashOf("redeem-by-vic"),
    says: /ends otherwise|told/,
  },
  {
    name: "takes a piece from the shelf without reserving it",
    functionName: "api",
    find: /saveStock = \((\w+), (\w+)\) => [^;]*?reserved: \2\.reserved,/,
    replace: 'saveStock = ($1, $2) => $1.update("offerings", $2.offeringId, { available: $2.available,',
    suite: pairOf("lastOnShelf: redeem-by-vic × redeem-by-wes"),
    says: /S[13] at last/,
  },
  {
    name: "moves stock the wrong way when a voucher is cancelled",
    functionName: "api",
    find: /release: \{ reserved: -1, available: 1 \}/,
    replace: "release: { reserved: -1, issued: 1 }",
    suite: pairOf("waiting: cancel-voucher × cancel-voucher"),
    says: /S3 at last/,
  },
  {
    name: "forgets the limit per person",
    functionName: "api",
    find: /(\w+)\.perPersonLimit > 0 && already/,
    replace: "false && already",
    suite: pairOf("lastOnShelf: redeem-what-is-limited × redeem-what-is-limited-again"),
    says: /S2 at/,
  },
  {
    name: "gives up a transaction at its first conflict",
    functionName: "api",
    find: /var attemptsMax = 10;/,
    replace: "var attemptsMax = 1;",
    suite: pairOf("confirmed: evaluate-by-staff × evaluate-by-chief"),
    says: /as if in no order.*BUSY/,
  },
  {
    name: "asks the volunteer's limits only when he reads the hall",
    functionName: "api",
    find: /if \(grabber\.openOrders\.length >= openOrdersMax\w*\)/,
    replace: "if (false)",
    suite: async (programs) =>
      (await crowds({ programs, seed, callers: 3, schedulesEach: 300, only: "twoHeld" })).faults,
    says: /G4 at p-\w+: holds 4 orders/,
  },
  {
    name: "lets a household help itself",
    functionName: "api",
    find: /grabber\.householdId === order\.householdId/,
    replace: "false",
    suite: village,
    says: /G4 at \w+: p-\w+ lives there/,
  },
  {
    name: "tells news under a new id each time",
    functionName: "clock",
    find: /_id: `\$\{news\.eventId\}:\$\{personId\}`/,
    replace: "_id: `${news.eventId}:${personId}:${Math.random()}`",
    suite: crashOf("clock"),
    says: /ends otherwise/,
  },
  {
    name: "sends a message without claiming it",
    functionName: "clock",
    find: /if \(!await claimMessage\(_id\)\) return false;/,
    replace: "",
    suite: village,
    says: /N1 at/,
  },
  {
    name: "leaves a grab that was cut between its writes as it is",
    functionName: "clock",
    find: /(var freshTakers = [^;]*?=>)/,
    replace: "$1 [] ?? ",
    suite: crashOf("clock"),
    says: /G4 at \w+: p-vic has it but does not hold it/,
  },
  {
    name: "drops the condition of the write when two want the last of two slots",
    functionName: "api",
    find: /guardedFilter\(\{ _id: before\._id, version: before\.version \}\)/,
    replace: "guardedFilter({ _id: before._id })",
    suite: pairOf("oneOfTwo: grab-by-wes × grab-by-xia"),
    says: /as if in no order/,
  },
  {
    name: "counts only whether the order is open, not how many slots are left",
    functionName: "api",
    find: /freeSlotsOf\(\{ \.\.\.order, takers \}\) <= 0 \? "taken" : "open"/,
    replace: '"open"',
    suite: pairOf("twoOpen: grab-by-vic × grab-by-wes"),
    says: /G1 at \w+: open though all its slots are taken/,
  },
  {
    name: "asks everybody in line about one slot",
    functionName: "api",
    find: /personIds: \[first\.personId\]/,
    replace: "personIds: order.waiting.map((one) => one.personId)",
    suite: pairOf("inLine: give-back × wait-by-xia"),
    says: /G1 at \w+: puts one slot before p-wes p-xia/,
  },
  {
    name: "leaves an order with whoever handed it over",
    functionName: "api",
    find: /\.filter\(\((\w+)\) => \1\.orderId !== order\.orderId\)/,
    replace: "",
    suite: pairOf("handingOver: accept-by-wes × decline-by-wes"),
    says: /G4 at p-vic: still holds/,
  },
  {
    name: "takes an award back under another id than its cause",
    functionName: "api",
    find: /`reversal:\$\{orderId\}:\$\{personId\}`/,
    replace: "`reversal:${orderId}:${personId}:${Math.random()}`",
    suite: pairOf("disputed: keep-by-chief × overturn-by-deputy"),
    says: /P6 at \w+:p-vic: said to be taken back, but is not posted/,
  },
  {
    name: "takes more back than there is",
    functionName: "api",
    find: /Math\.min\((points\d*), account\.available\)|after\d*\.available < 0 \|\| /g,
    replace: "$1",
    suite: crashOf("disputed overturn-by-chief"),
    says: /P3 at/,
  },
  {
    name: "leaves what a cut judgement of many volunteers owes",
    functionName: "clock",
    find: /await payOwedAwards\(document\._id\)/,
    replace: "null",
    suite: crashOf("threeConfirmed evaluate-by-staff"),
    says: /nobody asks again: P5 at \w+: owes awards/,
  },
  {
    name: "leaves what a cut decision about many volunteers has to take back",
    functionName: "clock",
    find: /await payOwedReversals\(document\._id\)/,
    replace: "null",
    suite: crashOf("threeDisputed overturn-by-chief"),
    says: /nobody asks again: P5 at \w+: owes awards/,
  },
  {
    name: "pays once more for what was done again",
    functionName: "api",
    find: /(var hasAward = [^;]*?=>) awards/,
    replace: "$1 [].length > 0 && awards",
    suite: crashOf("redone evaluate-by-deputy"),
    says: /INTERNAL/,
  },
  {
    name: "forgets the hours of those who came before",
    functionName: "api",
    find: /return \[\.\.\.current, \.\.\.earlier\]/,
    replace: "return current",
    suite: crashOf("doneByOther evaluate-by-chief"),
    says: /P5 at award:\w+:p-vic/,
  },
  {
    name: "takes an objection after its days",
    functionName: "api",
    find: /nowMs < disputeUntilMs\(/,
    replace: "true || (",
    suite: crashOf("evaluatedLongAgo dispute-by-daughter"),
    says: /disputed after its days/,
  },
  {
    name: "asks the same level again and again",
    functionName: "clock",
    find: /steps: order\.escalation\.steps \+ 1/,
    replace: "steps: order.escalation.steps",
    suite: crashOf("climbByNow clock"),
    says: /O4 at \w+: climbed from (\w+) to \1/,
  },
  {
    name: "climbs on with the names of the level before, when only an answer was lost",
    functionName: "clock",
    find: /now\.version === version \? null/,
    replace: "true ? null",
    suite: village,
    says: /O4 at \w+: asked p-\w+ a second time/,
  },
  {
    name: "does not know its own pictures again",
    functionName: "api",
    find: /if \(stats\.updated === ids\.length\) return stats\.updated;/,
    replace: "return stats.updated;",
    suite: crashOf("show-before-1"),
    says: /told .*PHOTO_UNKNOWN/,
  },
];
