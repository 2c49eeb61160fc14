import Taro from "@tarojs/taro";
import { useEffect, useRef, useState } from "react";
import { call } from "../../cloud/call";
import { failureOf } from "../../cloud/failure";
import { useCall } from "../../cloud/use-call";
import { useChange } from "../../cloud/use-change";
import { useReloadEvery } from "../../cloud/use-reload-every";
import { useDraft } from "../../device/use-draft";
import { withNews, type Said, type Thread } from "./said";

const everyMs = 10_000;
const farBelow = 1_000_000;

/** An order's thread as one talks in it: newest words every ten seconds, earlier pages on a tap, the draft kept until it is said. */
export function useThread(orderId: string) {
  const reading = useCall("thread.list", orderId === "" ? null : { orderId });
  useReloadEvery(everyMs, reading.reload);
  const { older, messages } = useMessages(orderId, reading.value);
  const draft = useDraft(`thread:${orderId}`, "");
  const saying = useChange("thread.say");
  const say = async (text: string): Promise<boolean> => {
    const reply = await saying.run({ orderId, text });
    if (reply.ok) await reading.reload();
    return reply.ok;
  };
  const sayDraft = async () => {
    if (!(await say(draft.value.trim()))) return;
    draft.set("");
    draft.forget();
  };
  useNewestInSight(messages.at(-1)?.messageId ?? null);
  return { reading, messages, older, draft, say, sayDraft, isSaying: saying.isRunning, error: saying.error };
}
export type OpenThread = ReturnType<typeof useThread>;

/** Everything read so far. A newer first page never takes away what stands above it. */
function useMessages(orderId: string, newest: Thread | null) {
  const [known, setKnown] = useState<{ newest: Thread | null; messages: readonly Said[] }>({
    newest: null,
    messages: [],
  });
  if (newest !== known.newest) {
    setKnown({ newest, messages: withNews(known.messages, newest?.messages ?? []) });
  }
  const [further, setFurther] = useState<{ cursor: string | null } | null>(null);
  const [isLoading, setLoading] = useState(false);
  const [sentence, setSentence] = useState<string | null>(null);
  const cursor = further === null ? (newest?.nextCursor ?? null) : further.cursor;
  const load = async () => {
    if (cursor === null || isLoading) return;
    setLoading(true);
    const reply = await call("thread.list", { orderId, cursor });
    setLoading(false);
    setSentence(reply.ok ? null : failureOf(reply).sentence);
    if (!reply.ok) return;
    setFurther({ cursor: reply.value.nextCursor });
    setKnown((before) => ({ ...before, messages: withNews(before.messages, reply.value.messages) }));
  };
  return { messages: known.messages, older: { hasMore: cursor !== null, isLoading, sentence, load } };
}

/** As in every chat one knows, the newest words and the place to type are what one sees. */
function useNewestInSight(newestId: string | null): void {
  const shown = useRef<string | null>(null);
  useEffect(() => {
    if (newestId === null || newestId === shown.current) return;
    shown.current = newestId;
    void Taro.pageScrollTo({ scrollTop: farBelow, duration: 0 }).catch(() => undefined);
  }, [newestId]);
}
