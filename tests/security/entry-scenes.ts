import type { SecurityCloud } from "../harness/security-cloud";
import { newKey } from "../harness/test-cloud";
import { inputFor } from "./call-inputs";

/** 赵志强 asks that an hour of 张建国 be entered; it waits for a second person. */
export async function playEntry(test: SecurityCloud): Promise<string> {
  const input = inputFor("entries.propose") as Parameters<typeof test.succeed<"entries.propose">>[2];
  return (await test.succeed("zhao", "entries.propose", input)).entryId;
}

/** 陈晓雨 says that a service of hers is missing. */
export async function playRequest(test: SecurityCloud): Promise<string> {
  const about = { subject: "missing" } as const;
  const said = { about, words: "上周日的一次没有记", key: newKey() };
  return (await test.succeed("chen", "points.requestCorrection", said)).requestId;
}
