import { ancestorsOf } from "../../domain/areas/ancestors-of";
import type { Finding } from "../../domain/reconciliation/mismatch";
import { findPerson } from "../api/store/people-store";

/** What was found, and whose matter it is. */
export type Looked = {
  readonly finding: Finding;
  /** What the thing is called; empty for somebody's account. */
  readonly title: string;
  readonly areaId: string;
  readonly ancestors: readonly string[];
};

/** What is about somebody is the matter of where she lives. */
export async function placed(finding: Finding, title = ""): Promise<Looked> {
  const areaId = (await findPerson(finding.personIds[0] ?? ""))?.areaId ?? "";
  return { finding, title, areaId, ancestors: ancestorsOf(areaId) };
}
