import { asking } from "../world/ask";
import { personIdOf } from "../world/organisation";
import { move, reason } from "./moves";

/** Points given to the family, entered by hand by two people, and taken back after somebody objected. */
export const give = (who: string, to: string, points: number, again = "") =>
  move(`give-${points}-by-${who}-to-${to}${again}`, (_, key) =>
    asking(who, "points.giveToFamily", { toPersonId: personIdOf(to), points, key }),
  );

const grant = { kind: "grant" as const, points: 40, minutes: 0, serviceDate: null };
const words = {
  activity: "重阳节演出",
  reason: "参加了排练和演出",
  evidence: "",
  requestId: null,
  undoesEntryId: null,
};
export const propose = (who: string, again = "") =>
  move(`propose-by-${who}${again}`, (_, key) =>
    asking(who, "entries.propose", { ...grant, ...words, personId: "p-vic", key }),
  );
export const answerRequest = (who: string) =>
  move(`answer-the-request-by-${who}`, ({ requestId }, key) =>
    asking(who, "entries.propose", { ...grant, kind: "correction", ...words, requestId, personId: "p-vic", key }),
  );
export const refuseRequest = (who: string) =>
  move(`refuse-the-request-by-${who}`, ({ requestId }, key) =>
    asking(who, "entries.refuseRequest", { requestId, words: reason, key }),
  );
export const requestCorrection = (again = "") =>
  move(`say-that-it-is-wrong${again}`, (_, key) =>
    asking("vic", "points.requestCorrection", { about: { subject: "missing" }, words: "少了一次", key }),
  );
const decide = (decision: "approve" | "refuse", which: "entryId" | "otherEntryId") => (who: string) =>
  move(`${decision}-${which === "entryId" ? "the-entry" : "the-other-entry"}-by-${who}`, (scene, key) =>
    asking(who, "entries.decide", { entryId: scene[which], decision, words: reason, key }),
  );
export const approveEntry = decide("approve", "entryId");
export const approveOther = decide("approve", "otherEntryId");
export const refuseEntry = decide("refuse", "entryId");
export const withdrawEntry = (who: string) =>
  move(`withdraw-the-entry-by-${who}`, ({ entryId }, key) => asking(who, "entries.withdraw", { entryId, key }));

/** The community deducts from one who gave cause to, or gives nothing. */
export const judgeHarshly = (who: string, isVeto: boolean) =>
  move(`${isVeto ? "veto" : "deduct"}-by-${who}`, ({ orderId }, key) =>
    asking(who, "orders.evaluate", {
      orderId,
      outcome: "solved",
      quality: 3,
      comment: "",
      conduct: [{ volunteerId: "p-vic", deductPoints: isVeto ? 0 : 4, isVeto, reason: "迟到很久" }],
      key,
    }),
  );
