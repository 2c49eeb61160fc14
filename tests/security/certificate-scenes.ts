import type { SecurityCloud } from "../harness/security-cloud";
import { newKey } from "../harness/test-cloud";
import { certifiedPeriod } from "./certified-period";

/** 张建国 served thirty hours, told by the record alone. */
export async function giveRecord(test: SecurityCloud): Promise<Record<string, never>> {
  const dump = await test.cloud.database.dump();
  const record = {
    _id: "served-before:p-zhang",
    personId: "p-zhang",
    orderId: "served-before",
    minutes: 30 * 60,
    categoryName: "买药送药",
    atMs: certifiedPeriod.fromMs + 1,
  };
  await test.cloud.database.load({ ...dump, records: [...(dump["records"] ?? []), record] });
  return {};
}

/** And he has a certificate of it. */
export async function playCertificate(test: SecurityCloud): Promise<{ certificateId: string; serial: string }> {
  await giveRecord(test);
  return test.succeed("zhang", "certificates.issue", { ...certifiedPeriod, key: newKey() });
}
