import { useState } from "react";
import { failureOf, type Failure } from "./failure";
import type { PhoneReply } from "./phone-reply";
import type { CallName, Output } from "../../contract";

/** The preview of exactly this wish; a changed wish has none until it is looked at again. */
export function useLook<N extends CallName, Wish>(ask: (wish: Wish) => Promise<PhoneReply<N>>, wish: Wish | null) {
  const asked = JSON.stringify(wish);
  const [isRunning, setRunning] = useState(false);
  const [seen, setSeen] = useState<{ asked: string; preview: Output<N> } | null>(null);
  const [failed, setFailed] = useState<{ asked: string; failure: Failure } | null>(null);
  const look = async () => {
    if (wish === null) return;
    setRunning(true);
    const reply = await ask(wish);
    setRunning(false);
    if (reply.ok) setSeen({ asked, preview: reply.value });
    setFailed(reply.ok ? null : { asked, failure: failureOf(reply) });
  };
  return {
    look,
    isRunning,
    preview: seen?.asked === asked ? seen.preview : null,
    failure: failed?.asked === asked ? failed.failure : null,
  };
}
