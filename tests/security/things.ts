/** What a call can be about when it is made. */
export type Things = {
  readonly orderId: string;
  readonly serviceCode: string;
  readonly doneCode: string;
  readonly redemptionId: string;
  readonly code: string;
  readonly applicantId: string;
  readonly photoId: string;
  readonly filterId: string;
  readonly invitationCode: string;
  readonly callTaskId: string;
  readonly recurrenceId: string;
  readonly turnDate: string;
  readonly heldMessageId: string;
  readonly teamId: string;
  readonly organisationId: string;
  readonly alarmId: string;
  readonly signalId: string;
  readonly caseId: string;
  readonly entryId: string;
  readonly requestId: string;
  readonly certificateId: string;
  readonly serial: string;
  readonly honourListId: string;
  readonly honourEntryId: string | null;
  readonly objectionId: string;
  readonly stockMatterId: string;
  readonly batchId: string;
};

export const absentThings: Things = {
  orderId: "0".repeat(32),
  serviceCode: "0000",
  doneCode: "0000",
  redemptionId: "0".repeat(32),
  code: "00000000",
  applicantId: "0".repeat(32),
  photoId: "0".repeat(32),
  filterId: "0".repeat(32),
  invitationCode: "000000",
  callTaskId: "0".repeat(32),
  recurrenceId: "0".repeat(32),
  turnDate: "2026-01-01",
  heldMessageId: "0".repeat(32),
  teamId: "0".repeat(32),
  organisationId: "0".repeat(32),
  alarmId: "0".repeat(32),
  signalId: "0".repeat(32),
  caseId: "0".repeat(32),
  entryId: "0".repeat(32),
  requestId: "0".repeat(32),
  certificateId: "0".repeat(32),
  serial: "ZC-2026-0000-0000-0000-00",
  honourListId: "0".repeat(32),
  honourEntryId: null,
  objectionId: "0".repeat(32),
  stockMatterId: "0".repeat(32),
  batchId: "0".repeat(32),
};
