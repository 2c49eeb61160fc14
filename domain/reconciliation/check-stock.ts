import type { Offering } from "../mall/offering";
import type { Finding, Mismatch } from "./mismatch";

type Shelf = Pick<Offering, "offeringId" | "received" | "available" | "reserved" | "issued" | "writtenOff"> & {
  readonly reservations?: Offering["reservations"];
  readonly kept?: Offering["kept"];
};

/** Vouchers for pieces of an offering, as their own documents tell. */
export type VouchersOf = {
  readonly waiting: number;
  readonly fulfilled: number;
  /** Reservations whose voucher is made already: for a moment there are both, and they are one piece. */
  readonly confirmed: number;
};

/** Every piece received lies in exactly one place, and what lies in vouchers is in vouchers. */
export function checkStock(offering: Shelf, vouchers: VouchersOf): Finding | null {
  const { offeringId: at, received, available, reserved, issued, writtenOff } = offering;
  const onTheWay = Object.keys(offering.reservations ?? {}).length - vouchers.confirmed;
  const bound = vouchers.waiting + onTheWay + Object.keys(offering.kept ?? {}).length;
  const drift = (expected: string, found: string): Mismatch => ({ kind: "stockDrift", at, expected, found });
  const mismatches: Mismatch[] = [];
  const places = available + reserved + issued + writtenOff;
  if (places !== received || [available, reserved, issued, writtenOff].some((count) => count < 0)) {
    const found = `在架 ${available}、留着 ${reserved}、已领 ${issued}、报损 ${writtenOff}，共 ${places} 件`;
    mismatches.push(drift(`一共进货 ${received} 件`, found));
  }
  if (reserved !== bound) mismatches.push(drift(`兑换券和排队留着 ${bound} 件`, `库存里留着 ${reserved} 件`));
  if (issued !== vouchers.fulfilled) {
    mismatches.push(drift(`领走的兑换券 ${vouchers.fulfilled} 张`, `库存里已领 ${issued} 件`));
  }
  return mismatches.length === 0 ? null : { subject: "stock", subjectId: at, personIds: [], mismatches };
}
