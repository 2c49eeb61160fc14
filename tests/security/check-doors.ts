import { contract, type CallName } from "../../contract/index";
import type { AnyReply, SecurityCloud } from "../harness/security-cloud";
import { openidOf } from "../harness/test-cloud";
import { functionOfCall } from "../../src/cloud/function-of-call";
import { inputFor } from "./call-inputs";
import { cast, personIdOf, type CastName } from "./cast";
import { changedCollections } from "./stored-change";

const callNames = Object.keys(contract) as CallName[];

/** Asks every call from this source; gives every answer but the one refusal, and what changed. */
export async function checkSource(test: SecurityCloud, source: string): Promise<readonly string[]> {
  const before = await test.snapshot();
  const faults: string[] = [];
  for (const call of callNames) {
    const event = { call, input: inputFor(call) };
    const reply = (await test.cloud.invoke(functionOfCall(call), event, {
      openid: openidOf("sun"),
      source,
    })) as AnyReply;
    if (reply.code !== "UNSUPPORTED_SOURCE") faults.push(`${call} from ${source}: ${reply.code ?? "ok"}`);
  }
  return [...faults, ...changedCollections(before, await test.snapshot(), [])];
}

/** Lets this person's roles end in a minute and asks before, shortly before, and after. */
export async function checkEndedRole(test: SecurityCloud, who: CastName, call: CallName): Promise<readonly string[]> {
  const start = await test.snapshot();
  const personId = personIdOf(cast[who] ?? "");
  const isAllowed = async (): Promise<boolean> => (await test.ask(who, call, inputFor(call))).code !== "NOT_ALLOWED";
  const [person] = (await test.cloud.database.list("people", { filter: { _id: personId } })).documents;
  const roles = person?.["roles"] as Record<string, unknown>[];
  const endsAtMs = test.cloud.clock.nowMs() + 60_000;
  const held = await isAllowed();
  await test.edit("people", personId, { roles: roles.map((role) => ({ ...role, endsAtMs })) });
  const stillHeld = await isAllowed();
  test.pass(60_000);
  const heldAfterwards = await isAllowed();
  await test.restore(start);
  return [
    ...(held && stillHeld ? [] : [`${who} may not ${call} while the role lasts`]),
    ...(heldAfterwards ? [`${who} may still ${call} though the role ended`] : []),
  ];
}
