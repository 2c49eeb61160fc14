import { environmentId, appId } from "../identity/environment-names";
import { sourceOf, type Caller } from "../identity/caller";

/** What every instance of a function finds in its environment. `adminUrl` is where the unmodified SDK sends its requests. */
export function instanceEnvironment(adminUrl: string, extra: Record<string, string>): Record<string, string> {
  return {
    ...extra,
    TENCENTCLOUD_RUNENV: "SCF",
    TENCENTCLOUD_REGION: "ap-shanghai",
    TENCENTCLOUD_SECRETID: "local-secret-id",
    TENCENTCLOUD_SECRETKEY: "local-secret-key",
    SCF_NAMESPACE: environmentId,
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: adminUrl }),
  };
}

/** What the platform sets anew for each call. A timer or an operator brings no OPENID. */
export function callEnvironment(caller: Caller): Record<string, string> {
  const source = sourceOf(caller);
  const context: Record<string, string> = { WX_APPID: appId };
  if (caller.openid !== undefined) {
    context.WX_OPENID = caller.openid;
    context.WX_CLIENTIP = "127.0.0.1";
  }
  if (source !== undefined) context.WX_SOURCE = source;
  return {
    ...context,
    WX_CONTEXT_KEYS: Object.keys(context).join(","),
    ...(source === undefined ? {} : { TCB_SOURCE: source }),
  };
}
