import { useState } from "react";
import { useChange } from "../../cloud/use-change";
import { useDraft } from "../../device/use-draft";
import { useVoiceNote } from "./use-voice-note";
import { emptyConfirmDraft, missingIn, type ConfirmDraft } from "./confirm-draft";

/** The resident's word on a finished service. `isDone` only after the cloud took it. */
export function useConfirm(orderId: string) {
  const draft = useDraft<ConfirmDraft>(`confirm:${orderId}`, emptyConfirmDraft);
  const { run, isRunning, error } = useChange("orders.confirm");
  const voice = useVoiceNote();
  const [isDone, setDone] = useState(false);

  const send = async () => {
    const { outcome, stars, tags, comment } = draft.value;
    if (outcome === null || stars === null) return;
    const reply = await run({
      orderId,
      outcome,
      stars,
      tags,
      comment: comment.trim(),
      voiceId: voice.voice?.voiceId ?? null,
    });
    if (!reply.ok) return;
    draft.forget();
    setDone(true);
  };
  return { draft: draft.value, set: draft.set, voice, missing: missingIn(draft.value), send, isRunning, error, isDone };
}
export type Confirming = ReturnType<typeof useConfirm>;
