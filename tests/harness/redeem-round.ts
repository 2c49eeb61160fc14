import { callOverHttp } from "./call-over-http";
import { newKey } from "./test-cloud";
import type { TestMall } from "./test-mall";

/** How one thing went that a whole crowd wanted at the same moment. */
export type RedeemRound = {
  readonly redeemed: number;
  /** Told "sold out": the answer everybody but the lucky ones should get. */
  readonly soldOut: number;
  /** Told to try again, or anything else that is no definite answer. */
  readonly indefinite: readonly string[];
  readonly stock: { readonly available: number; readonly reserved: number; readonly openReservations: number };
  readonly ms: number;
};

/** Everybody redeems the same thing at once over HTTP; those who got it tap again and must hear the same. */
export async function redeemRound(
  mall: TestMall,
  crowd: readonly string[],
  offeringId: string,
): Promise<RedeemRound & { readonly repeatsAgree: boolean }> {
  const keys = crowd.map(() => newKey());
  const redeem = (at: number) =>
    callOverHttp(mall, crowd[at] ?? "", "mall.redeem", { offeringId, key: keys[at] ?? "" });
  const startedMs = performance.now();
  const replies = await Promise.all(crowd.map((_, at) => redeem(at)));
  const ms = performance.now() - startedMs;
  const codes = replies.flatMap((reply) => (reply.ok ? [] : [reply.code]));
  const lucky = replies.flatMap((reply, at) => (reply.ok ? [at] : []));
  const again = await Promise.all(lucky.map(redeem));
  const { available, reserved, openReservations } = await mall.offering(offeringId);
  return {
    redeemed: lucky.length,
    soldOut: codes.filter((code) => code === "SOLD_OUT").length,
    indefinite: codes.filter((code) => code !== "SOLD_OUT"),
    stock: { available, reserved, openReservations },
    ms,
    repeatsAgree: again.every((reply, at) => {
      const first = replies[lucky[at] ?? -1];
      return reply.ok && first?.ok === true && reply.value.redemptionId === first.value.redemptionId;
    }),
  };
}
