import type { CallName } from "../../contract/index";
import type { Handler } from "./handler";
import { listCategories } from "./categories/list-categories";
import { proposePolicy } from "./categories/propose-policy";
import { savePolicy } from "./categories/save-policy";
import { showCategory } from "./categories/show-category";
import { withdrawPolicy } from "./categories/withdraw-policy";
import { proposePolicy as proposeNumbers } from "./policies/propose-policy";
import { savePolicy as saveNumbers } from "./policies/save-policy";
import { showPolicy as showNumbers } from "./policies/show-policy";
import { withdrawPolicy as withdrawNumbers } from "./policies/withdraw-policy";
import { answerAlarm } from "./alarms/answer-alarm";
import { closeAlarm } from "./alarms/close-alarm";
import { listAlarms } from "./alarms/list-alarms";
import { raiseAlarm } from "./alarms/raise-alarm";
import { issueCertificate } from "./certificates/issue-certificate";
import { issueForPerson } from "./certificates/issue-for-person";
import { listIssuedCertificates, listMyCertificates } from "./certificates/list-certificates";
import { previewCertificate } from "./certificates/preview-certificate";
import { revokeCertificate } from "./certificates/revoke-certificate";
import { showCertificate } from "./certificates/show-certificate";
import { verifyCertificate } from "./certificates/verify-certificate";
import { finishCallTask } from "./call-tasks/finish-call-task";
import { listCallTasks } from "./call-tasks/list-call-tasks";
import { dispatchHandlers } from "./dispatch/dispatch-handlers";
import { countEntries } from "./entries/count-entries";
import { decideEntryByStaff } from "./entries/decide-entry";
import { listEntries } from "./entries/list-entries";
import { listPublicEntriesOfMine } from "./entries/list-public-entries";
import { listRequests } from "./entries/list-requests";
import { proposeEntry } from "./entries/propose-entry";
import { refuseRequest } from "./entries/refuse-request";
import { withdrawEntry } from "./entries/withdraw-entry";
import { acceptInvitation } from "./family/accept-invitation";
import { bindByStaff } from "./family/bind-by-staff";
import { invite } from "./family/invite";
import { listFamily } from "./family/list-family";
import { lookUpInvitation } from "./family/look-up-invitation";
import { revokeFamily } from "./family/revoke-family";
import { beginFile } from "./files/begin-file";
import { finishFile } from "./files/finish-file";
import { answerObjection } from "./honours/answer-objection";
import { freezeHonourList } from "./honours/freeze-list";
import { listHonourLists, listPublicHonourLists } from "./honours/list-honours";
import { listHonourObjections } from "./honours/list-objections";
import { objectToHonourList } from "./honours/object-to-list";
import { publishHonourList } from "./honours/publish-list";
import { showHonourList } from "./honours/show-list";
import { showPublicHonourList } from "./honours/show-public-list";
import { startHonourList } from "./honours/start-list";
import { withdrawHonourList } from "./honours/withdraw-list";
import { listMessages } from "./inbox/list-inbox";
import { markRead } from "./inbox/mark-read";
import { recordConsent } from "./inbox/record-consent";
import { mallHandlers } from "./mall/mall-handlers";
import { answerOffer } from "./orders/answer-offer";
import { answerOrder } from "./orders/answer-order";
import { arriveForCaller } from "./orders/arrive-for-caller";
import { cannotDoOrder } from "./orders/cannot-do-order";
import { confirmForCaller } from "./orders/confirm-for-caller";
import { handleOrder } from "./orders/handle-order";
import { listCandidates } from "./orders/list-candidates";
import { offerToTeam } from "./orders/offer-to-team";
import { offerOrder } from "./orders/offer-order";
import { reopenOrder } from "./orders/reopen-order";
import { replyToDispute } from "./orders/reply-to-dispute";
import { reportNoShow } from "./orders/report-no-show";
import { republishOrder } from "./orders/republish-order";
import { takeBackOrder } from "./orders/take-back-order";
import { addEvidence } from "./orders/add-evidence";
import { arriveAtOrder } from "./orders/arrive-at-order";
import { cancelOrder } from "./orders/cancel-order";
import { confirmAtDoor } from "./orders/confirm-at-door";
import { confirmOrder } from "./orders/confirm-order";
import { ratePrivately } from "./orders/rate-privately";
import { recordStaffCall } from "./orders/record-staff-call";
import { decideDispute } from "./orders/decide-dispute";
import { disputeOrder } from "./orders/dispute-order";
import { evaluateOrder } from "./orders/evaluate-order";
import { findSimilarOrders } from "./orders/find-similar-orders";
import { giveBackOrder } from "./orders/give-back-order";
import { grabOrder } from "./orders/grab-order";
import { handOverOrder } from "./orders/hand-over-order";
import { joinWaiting } from "./orders/join-waiting";
import { leaveWaiting } from "./orders/leave-waiting";
import { listHandOver } from "./orders/list-hand-over";
import { leaveOrder } from "./orders/leave-order";
import { countNewInHall } from "./orders/count-new-in-hall";
import { listHall } from "./orders/list-hall";
import { listNearby } from "./orders/list-nearby";
import { listMyOrders } from "./orders/list-my-orders";
import { listQueue } from "./orders/list-queue";
import { publishForCaller } from "./orders/publish-for-caller";
import { publish } from "./orders/publish-order";
import { reviewOrder } from "./orders/review-order";
import { showVisitCode } from "./orders/show-visit-code";
import { showHome } from "./orders/show-home";
import { showOrder } from "./orders/show-order";
import { agree } from "./people/agree";
import { applyAsVolunteer } from "./people/apply-as-volunteer";
import { correctMyData } from "./people/correct-my-data";
import { decideApplicant } from "./people/decide-applicant";
import { deleteMe } from "./people/delete-me";
import { exportMyData } from "./people/export-my-data";
import { listApplicants } from "./people/list-applicants";
import { listAreas } from "./people/list-areas";
import { register } from "./people/register";
import { revealContact } from "./people/reveal-contact";
import { findCaller } from "./people/find-caller";
import { registerCaller } from "./people/register-caller";
import { showMe } from "./people/show-me";
import { showMyData } from "./people/show-my-data";
import { giveToFamily } from "./points/give-to-family";
import { listMyCorrections } from "./points/list-my-corrections";
import { requestCorrection } from "./points/request-correction";
import { showAccount } from "./points/show-account";
import { showGiving } from "./points/show-giving";
import { listMyRecords } from "./records/list-records";
import { endWeekly } from "./recurrences/end-recurrence";
import { listWeekly } from "./recurrences/list-recurrences";
import { saveWeekly } from "./recurrences/save-recurrence";
import { skipTurn } from "./recurrences/skip-turn";
import { decideCase } from "./cases/decide-case";
import { listCases } from "./cases/list-cases";
import { proposeRemedy } from "./cases/propose-remedy";
import { showCase } from "./cases/show-case";
import { decideSignal } from "./signals/decide-signal";
import { listSignals } from "./signals/list-signals";
import { listUnits } from "./stars/list-units";
import { setBarred } from "./people/set-barred";
import { setFreeTime } from "./people/set-free-time";
import { setRankOptOut } from "./stars/set-rank-opt-out";
import { showBoard } from "./stars/show-board";
import { showMyStars } from "./stars/show-my-stars";
import { showTeamTimeBank } from "./stars/show-team-time-bank";
import { showTimeBank } from "./stars/show-time-bank";
import { closeOrganisation } from "./organisations/close-organisation";
import { listOrganisations } from "./organisations/list-organisations";
import { saveOrganisation } from "./organisations/save-organisation";
import { closeTeam } from "./teams/close-team";
import { findVolunteers } from "./teams/find-volunteers";
import { listTeams } from "./teams/list-teams";
import { saveTeam } from "./teams/save-team";
import { decideHeld } from "./thread/decide-held";
import { listThread } from "./thread/list-thread";
import { sayInThread } from "./thread/say-in-thread";

/** Calls that a function of their own answers. */
type ElsewhereCall = Extract<CallName, `reports.${string}`>;

/** Who answers which call. A call of the contract without a handler does not compile. */
export const handlers: { readonly [N in Exclude<CallName, ElsewhereCall>]: Handler<N> } = {
  "people.me": showMe,
  "people.listAreas": listAreas,
  "people.register": register,
  "people.applyAsVolunteer": applyAsVolunteer,
  "people.listApplicants": listApplicants,
  "people.decideApplicant": decideApplicant,
  "people.revealContact": revealContact,
  "people.showMyData": showMyData,
  "people.correctMyData": correctMyData,
  "people.exportMyData": exportMyData,
  "people.agree": agree,
  "people.deleteMe": deleteMe,
  "orders.showHome": showHome,
  "orders.publish": publish,
  "orders.findSimilar": findSimilarOrders,
  "orders.listMine": listMyOrders,
  "orders.show": showOrder,
  "orders.listHall": listHall,
  "orders.countNewInHall": countNewInHall,
  "orders.listNearby": listNearby,
  "orders.grab": grabOrder,
  "orders.giveBack": giveBackOrder,
  "orders.arrive": arriveAtOrder,
  "orders.leave": leaveOrder,
  "orders.showVisitCode": showVisitCode,
  "orders.addEvidence": addEvidence,
  "orders.confirmAtDoor": confirmAtDoor,
  "orders.cancel": cancelOrder,
  "orders.confirm": confirmOrder,
  "orders.listQueue": listQueue,
  "orders.review": reviewOrder,
  "orders.evaluate": evaluateOrder,
  "orders.listCandidates": listCandidates,
  "orders.offer": offerOrder,
  "orders.answerOffer": answerOffer,
  "orders.takeBack": takeBackOrder,
  "orders.joinWaiting": joinWaiting,
  "orders.leaveWaiting": leaveWaiting,
  "orders.listHandOver": listHandOver,
  "orders.handOver": handOverOrder,
  "orders.offerToTeam": offerToTeam,
  ...dispatchHandlers,
  "orders.answer": answerOrder,
  "orders.cannotDo": cannotDoOrder,
  "orders.reportNoShow": reportNoShow,
  "orders.arriveForCaller": arriveForCaller,
  "orders.confirmForCaller": confirmForCaller,
  "orders.reopen": reopenOrder,
  "orders.republish": republishOrder,
  "orders.handle": handleOrder,
  "orders.ratePrivately": ratePrivately,
  "orders.recordStaffCall": recordStaffCall,
  "orders.dispute": disputeOrder,
  "orders.replyToDispute": replyToDispute,
  "orders.decideDispute": decideDispute,
  "categories.list": listCategories,
  "categories.show": showCategory,
  "categories.propose": proposePolicy,
  "categories.savePolicy": savePolicy,
  "categories.withdrawPolicy": withdrawPolicy,
  "policies.propose": proposeNumbers,
  "policies.save": saveNumbers,
  "policies.show": showNumbers,
  "policies.withdraw": withdrawNumbers,
  "points.showAccount": showAccount,
  "points.requestCorrection": requestCorrection,
  "points.showGiving": showGiving,
  "points.giveToFamily": giveToFamily,
  "points.listMyCorrections": listMyCorrections,
  "entries.count": countEntries,
  "entries.list": listEntries,
  "entries.propose": proposeEntry,
  "entries.decide": decideEntryByStaff,
  "entries.withdraw": withdrawEntry,
  "entries.listRequests": listRequests,
  "entries.refuseRequest": refuseRequest,
  "entries.listPublic": listPublicEntriesOfMine,
  ...mallHandlers,
  "people.findCaller": findCaller,
  "people.registerCaller": registerCaller,
  "orders.publishForCaller": publishForCaller,
  "callTasks.list": listCallTasks,
  "callTasks.finish": finishCallTask,
  "family.invite": invite,
  "family.lookUp": lookUpInvitation,
  "family.accept": acceptInvitation,
  "family.list": listFamily,
  "family.revoke": revokeFamily,
  "family.bindByStaff": bindByStaff,
  "files.begin": beginFile,
  "files.finish": finishFile,
  "recurrences.save": saveWeekly,
  "recurrences.list": listWeekly,
  "recurrences.skip": skipTurn,
  "recurrences.end": endWeekly,
  "inbox.list": listMessages,
  "inbox.markRead": markRead,
  "inbox.recordConsent": recordConsent,
  "thread.list": listThread,
  "thread.say": sayInThread,
  "thread.decideHeld": decideHeld,
  "teams.list": listTeams,
  "teams.findVolunteers": findVolunteers,
  "teams.save": saveTeam,
  "teams.close": closeTeam,
  "organisations.list": listOrganisations,
  "organisations.save": saveOrganisation,
  "organisations.close": closeOrganisation,
  "stars.showMine": showMyStars,
  "stars.showBoard": showBoard,
  "people.setFreeTime": setFreeTime,
  "people.setBarred": setBarred,
  "stars.setRankOptOut": setRankOptOut,
  "stars.showTimeBank": showTimeBank,
  "stars.showTeamTimeBank": showTeamTimeBank,
  "stars.listUnits": listUnits,
  "cases.list": listCases,
  "cases.show": showCase,
  "cases.propose": proposeRemedy,
  "cases.decide": decideCase,
  "signals.list": listSignals,
  "signals.decide": decideSignal,
  "records.listMine": listMyRecords,
  "certificates.preview": previewCertificate,
  "certificates.issue": issueCertificate,
  "certificates.issueFor": issueForPerson,
  "certificates.listMine": listMyCertificates,
  "certificates.listIssued": listIssuedCertificates,
  "certificates.show": showCertificate,
  "certificates.revoke": revokeCertificate,
  "certificates.verify": verifyCertificate,
  "honours.list": listHonourLists,
  "honours.show": showHonourList,
  "honours.start": startHonourList,
  "honours.publish": publishHonourList,
  "honours.withdraw": withdrawHonourList,
  "honours.freeze": freezeHonourList,
  "honours.listObjections": listHonourObjections,
  "honours.answerObjection": answerObjection,
  "honours.listPublic": listPublicHonourLists,
  "honours.showPublic": showPublicHonourList,
  "honours.object": objectToHonourList,
  "alarms.raise": raiseAlarm,
  "alarms.list": listAlarms,
  "alarms.answer": answerAlarm,
  "alarms.close": closeAlarm,
};
