import type { CallName } from "../../contract/index";
import type { Role } from "../../domain/people/role";
import type { Caller } from "./caller";
import { addAuditRow, unchained, type AuditRow } from "./store/audit-store";

type Recorded = Pick<AuditRow, "outcome"> & {
  readonly call: CallName;
  readonly target: string;
  /** The same id again writes nothing; left out, each call leaves a row of its own. */
  readonly id?: string;
  readonly scope?: string;
  readonly role?: Role;
  readonly code?: string;
  readonly reason?: string;
};

/** Writes down what the caller did, read or was denied. Rows hold ids and codes, never a phone or an address. */
export const recordAudit = (caller: Caller, recorded: Recorded): Promise<void> =>
  addAuditRow(auditRow(caller, recorded));

/** The row itself, for those who write it in a transaction with the change. */
export const auditRow = (caller: Caller, recorded: Recorded): AuditRow => ({
  _id: caller.requestId,
  atMs: caller.nowMs,
  who: caller.person.personId,
  role: caller.roles.at(-1) ?? "none",
  scope: caller.person.areaId,
  code: "",
  reason: "",
  ...fieldsOf(recorded),
  ...unchained,
});

const fieldsOf = ({ id, ...fields }: Recorded) => (id === undefined ? fields : { ...fields, _id: id });
