import type { SecurityCloud } from "../harness/security-cloud";
import { leaksOf } from "./check-privacy";

/** Closes the cloud of a suite, and fails it when anything that was answered, logged, sent or stored told too much. */
export async function endWithoutLeaks(test: SecurityCloud): Promise<void> {
  await test.leaks.scanStored();
  await test.close();
  expect(leaksOf(test)).toEqual([]);
  expect(test.leaks.answersRead()).toBeGreaterThan(0);
}
