import type { CallName } from "../../../contract/index";
import { openidOf } from "../world/organisation";
import type { Racer } from "../world/race";

/** What somebody's phone wants: the same intention may arrive any number of times, always with the same key. */
export type Intention = {
  readonly who: string;
  readonly call: CallName;
  readonly input: Readonly<Record<string, unknown>>;
};

export const racerOf = ({ who, call, input }: Intention): Racer => ({
  name: `${who} ${call} ${JSON.stringify(input)}`,
  functionName: "api",
  start: (instance) => instance.call({ call, input }, { openid: openidOf(who), source: "wx_client" }),
});
