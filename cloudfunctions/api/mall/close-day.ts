import { periodRange } from "../../../domain/mall/settlement-period";
import { readerWords } from "../../../domain/messages/contact-messages";
import { done, refuse, type Answer } from "../answer";
import type { Caller } from "../caller";
import { handle } from "../handler";
import { auditRow } from "../record-audit";
import { inTransaction } from "../store/in-transaction";
import { settlementById, settlementIdOf, type SettlementDocument } from "../store/settlements-store";
import { accessToShop } from "./shop-access";
import { settleShop } from "./settle-shop";

type CloseAnswer = Answer<"mall.closeDay">;

/** The keeper signs a day's sheet, once; what moves after it is shown beside it and never written into it. */
export const closeDay = handle<"mall.closeDay">()({
  together: ({ day, shopId }) => ({ closed: settlementById(settlementIdOf(shopId, day)) }),
  async run({ day, note, shopId }, caller, { closed }): Promise<CloseAnswer> {
    const range = periodRange(day);
    if (range === null || (await accessToShop(caller, shopId, "keeper")) === null) return refuse("NOT_FOUND");
    if (closed !== null) return earlierAnswer(closed, caller);
    if (range.fromMs > caller.nowMs) return refuse("DAY_AHEAD");
    const { person } = caller;
    return write(caller, {
      ...(await settleShop(shopId, range)),
      _id: settlementIdOf(shopId, day),
      shopId,
      day,
      note,
      byPersonId: person.personId,
      byWhom: readerWords("keeper", person.name),
      keyedId: caller.keyedId,
      bodyHash: caller.bodyHash,
      atMs: caller.nowMs,
    });
  },
});

const write = (caller: Caller, sheet: SettlementDocument): Promise<CloseAnswer> =>
  inTransaction<CloseAnswer>(async (documents) => {
    const earlier = await documents.get<SettlementDocument>("settlements", sheet._id);
    if (earlier !== null) return { commit: false, value: earlierAnswer(earlier, caller) };
    await documents.add("settlements", sheet);
    const { ledgerPoints, totals } = sheet;
    const row = auditRow(caller, {
      id: `closeDay:${sheet._id}`,
      call: "mall.closeDay",
      target: sheet._id,
      scope: sheet.shopId,
      role: "keeper",
      outcome: "done",
      reason: `${totals.points} points, the ledger says ${ledgerPoints}`,
    });
    await documents.add("audit", row);
    return { commit: true, value: answerOf(sheet) };
  });

const answerOf = ({ day, totals }: SettlementDocument): CloseAnswer => done({ day, points: totals.points });

function earlierAnswer(sheet: SettlementDocument, { bodyHash, keyedId }: Caller): CloseAnswer {
  if (sheet.keyedId !== keyedId) return refuse("DAY_CLOSED");
  return sheet.bodyHash === bodyHash ? answerOf(sheet) : refuse("KEY_REUSED");
}
