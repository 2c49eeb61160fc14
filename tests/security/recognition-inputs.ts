import type { CallName, Input } from "../../contract/index";
import { certifiedPeriod } from "./certified-period";
import type { Things } from "./things";

type Thanked = Extract<
  CallName,
  `${"records" | "certificates" | "honours" | "organisations" | "stars"}.${string}` | "reports.makeCertificate"
>;
type Inputs = { readonly [N in Thanked]: (things: Things, key: string) => Input<N> };

/** What thanks people: records, certificates, honours, stars, boards. */
export const recognitionInputs: Inputs = {
  "records.listMine": () => ({}),
  "certificates.preview": () => ({ personId: null, ...certifiedPeriod }),
  "certificates.issue": (_things, key) => ({ ...certifiedPeriod, key }),
  "certificates.issueFor": (_things, key) => ({ personId: "p-zhang", ...certifiedPeriod, key }),
  "certificates.listMine": () => ({}),
  "certificates.listIssued": () => ({ serial: null }),
  "certificates.show": ({ certificateId }) => ({ certificateId }),
  "certificates.revoke": ({ certificateId }, key) => ({ certificateId, reason: "填错了时间", key }),
  "certificates.verify": ({ serial }) => ({ serial }),
  "reports.makeCertificate": ({ certificateId }, key) => ({ certificateId, key }),
  "honours.list": () => ({}),
  "honours.show": ({ honourListId }) => ({ listId: honourListId }),
  "honours.start": (_things, key) => ({
    areaId: "zc.gangshan.houbali",
    kind: "team",
    year: new Date().getFullYear(),
    correctsListId: null,
    key,
  }),
  "honours.publish": ({ honourListId }, key) => ({ listId: honourListId, key }),
  "honours.withdraw": ({ honourListId }, key) => ({ listId: honourListId, reason: "年份选错了", key }),
  "honours.freeze": ({ honourListId }, key) => ({ listId: honourListId, key }),
  "honours.listObjections": ({ honourListId }) => ({ listId: honourListId }),
  "honours.answerObjection": ({ objectionId }, key) => ({
    objectionId,
    decision: "dismissed",
    words: "核实过，时长没有错",
    key,
  }),
  "honours.listPublic": () => ({}),
  "honours.showPublic": ({ honourListId }) => ({ listId: honourListId }),
  "honours.object": ({ honourListId, honourEntryId }, key) => ({
    listId: honourListId,
    entryId: honourEntryId,
    words: "时长好像多算了",
    key,
  }),
  "organisations.list": () => ({}),
  "organisations.save": (_things, key) => ({
    organisationId: null,
    areaId: "zc.gangshan.houbali",
    name: "银龄互助协会",
    kind: "society",
    memberIds: ["p-zhang"],
    teamIds: [],
    version: 0,
    key,
  }),
  "organisations.close": ({ organisationId }, key) => ({ organisationId, key }),
  "stars.showMine": () => ({}),
  "stars.showBoard": () => ({ areaId: "zc.gangshan.houbali", period: "month", measure: "minutes" }),
  "stars.setRankOptOut": (_things, key) => ({ isOffBoards: true, key }),
  "stars.showTimeBank": () => ({}),
  "stars.showTeamTimeBank": ({ teamId }) => ({ teamId }),
  "stars.listUnits": () => ({ areaId: "zc.gangshan.houbali" }),
};
