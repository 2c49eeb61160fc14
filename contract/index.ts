import type { ErrorOf, InputOf, ParsedInputOf, Reply, RouterErrorCode, ValueOf } from "./call-declaration";
import { alarmsCalls } from "./alarms";
import { callTasksCalls } from "./call-tasks";
import { categoriesCalls } from "./categories";
import { certificatesCalls } from "./certificates";
import { dispatchCalls } from "./dispatch";
import { entriesCalls } from "./entries";
import { familyCalls } from "./family";
import { filesCalls } from "./files";
import { hallCalls } from "./hall";
import { honoursCalls } from "./honours";
import { inboxCalls } from "./inbox";
import { mallCalls } from "./mall";
import { mallKeepingCalls } from "./mall-keeping";
import { mallShelfCalls } from "./mall-shelf";
import { myDataCalls } from "./my-data";
import { orderHandlingCalls } from "./order-handling";
import { orderJudgementCalls } from "./order-judgement";
import { orderSlotsCalls } from "./order-slots";
import { orderServiceCalls } from "./order-service";
import { orderStepsCalls } from "./order-steps";
import { ordersCalls } from "./orders";
import { orderingCalls } from "./ordering";
import { organisationsCalls } from "./organisations";
import { matchingCalls } from "./matching";
import { peopleCalls } from "./people";
import { phoneOrdersCalls } from "./phone-orders";
import { pointsCalls } from "./points";
import { pointsCorrectionsCalls } from "./points-corrections";
import { pointsGiftsCalls } from "./points-gifts";
import { policiesCalls } from "./policies";
import { recordsCalls } from "./records";
import { recurrencesCalls } from "./recurrences";
import { reportsCalls } from "./reports";
import { casesCalls } from "./cases";
import { signalsCalls } from "./signals";
import { starsCalls } from "./stars";
import { teamsCalls } from "./teams";
import { threadCalls } from "./thread";

/** Everything a phone can ask of the cloud: the product's table of contents. */
export const contract = {
  ...peopleCalls,
  ...matchingCalls,
  ...myDataCalls,
  ...ordersCalls,
  ...hallCalls,
  ...orderServiceCalls,
  ...orderStepsCalls,
  ...orderSlotsCalls,
  ...orderHandlingCalls,
  ...orderJudgementCalls,
  ...dispatchCalls,
  ...orderingCalls,
  ...categoriesCalls,
  ...pointsCalls,
  ...pointsCorrectionsCalls,
  ...pointsGiftsCalls,
  ...entriesCalls,
  ...policiesCalls,
  ...mallCalls,
  ...mallKeepingCalls,
  ...mallShelfCalls,
  ...inboxCalls,
  ...familyCalls,
  ...phoneOrdersCalls,
  ...callTasksCalls,
  ...filesCalls,
  ...recurrencesCalls,
  ...reportsCalls,
  ...threadCalls,
  ...alarmsCalls,
  ...teamsCalls,
  ...organisationsCalls,
  ...starsCalls,
  ...signalsCalls,
  ...casesCalls,
  ...recordsCalls,
  ...certificatesCalls,
  ...honoursCalls,
};

export type Contract = typeof contract;
export type CallName = keyof Contract;
export type Input<N extends CallName> = InputOf<Contract[N]>;
export type ParsedInput<N extends CallName> = ParsedInputOf<Contract[N]>;
export type Output<N extends CallName> = ValueOf<Contract[N]>;
export type ErrorCode<N extends CallName> = ErrorOf<Contract[N]>;
export type AnyErrorCode = RouterErrorCode | Contract[CallName]["errors"][number];
export type ReplyTo<N extends CallName> = Reply<Output<N>, ErrorCode<N>>;
