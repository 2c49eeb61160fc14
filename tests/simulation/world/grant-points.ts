import { ledgerHash } from "../../../cloudfunctions/api/store/ledger-hash";
import { storedDocument } from "../../../localcloud/database/stored-document";
import { emptyAccount } from "../../../domain/points/account";
import { grantTransfer } from "../../../domain/points/entry-transfers";
import { expiryOf } from "../../../domain/points/expiry-transfer";
import { postTransfer } from "../../../domain/points/post-transfer";
import { personIdOf } from "./organisation";
import type { World } from "./simulated-world";

/**
 * Somebody's first points, by way of the ledger: a grant that balances, sealed like every transfer. They last for a year or
 * two, or until the given moment.
 */
export function grantPoints({ image, time }: World, who: string, points: number, untilMs?: number): void {
  const account = emptyAccount(personIdOf(who));
  const nowMs = time.nowMs();
  const expiresAtMs = untilMs ?? expiryOf(nowMs, 1);
  const draft = grantTransfer(account, points, {
    entryId: who,
    words: "见面礼",
    byPersonId: "operator",
    approvedByPersonId: "operator2",
    atMs: nowMs,
    expiresAtMs,
  });
  const posted = postTransfer(account, draft, ledgerHash);
  const { transferId, ...transfer } = posted.transfer;
  const { personId, ...after } = posted.account;
  const moments = { releaseAtMs: null, expireAtMs: expiresAtMs, warnAtMs: null };
  put("accounts", { ...after, ...moments, _id: personId });
  put("transfers", { ...transfer, _id: transferId });

  function put(name: string, row: { readonly _id: string }): void {
    const collection = image.collection(name);
    image.commit([{ collection, key: `s${row._id}`, after: storedDocument(row) }]);
  }
}
