import { ledgerHash } from "../../../cloudfunctions/api/store/ledger-hash";
import { storedDocument } from "../../../localcloud/database/stored-document";
import { emptyAccount } from "../../../domain/points/account";
import { draftTransfer } from "../../../domain/points/draft-transfer";
import { postTransfer } from "../../../domain/points/post-transfer";
import { personIdOf } from "./organisation";
import type { World } from "./simulated-world";

/** Somebody's first points, by way of the ledger: a grant that balances, sealed like every transfer. */
export function grantPoints({ image, time }: World, who: string, points: number): void {
  const account = emptyAccount(personIdOf(who));
  const draft = draftTransfer(account, {
    transferId: `grant:${who}`,
    kind: "grant",
    available: points,
    held: 0,
    systemAccount: "system:issue",
    minutes: 0,
    title: "见面礼",
    breakdown: [],
    ruleVersion: null,
    byPersonId: "operator",
    atMs: time.nowMs(),
  });
  const posted = postTransfer(account, draft, ledgerHash);
  const { transferId, ...transfer } = posted.transfer;
  const { personId, ...after } = posted.account;
  put("accounts", { ...after, _id: personId });
  put("transfers", { ...transfer, _id: transferId });

  function put(name: string, row: { readonly _id: string }): void {
    const collection = image.collection(name);
    image.commit([{ collection, key: `s${row._id}`, after: storedDocument(row) }]);
  }
}
