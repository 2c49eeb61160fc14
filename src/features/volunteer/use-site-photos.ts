import { useState } from "react";
import { sendFile } from "../../cloud/send-file";
import { useChange } from "../../cloud/use-change";
import { takePhotos } from "../../device/take-photos";

type Stage = "before" | "after";
const perTimeMax = 3;

/** Takes pictures of the place and ties them to the order; the stage that is being sent, and what went wrong. */
export function useSitePhotos(orderId: string, onAdded: () => Promise<void>) {
  const [sending, setSending] = useState<Stage | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const { run, error } = useChange("orders.addEvidence");
  const sendAll = async (stage: Stage) => {
    const photoIds: string[] = [];
    for (const photo of await takePhotos(perTimeMax)) {
      const sent = await sendFile(photo, { kind: "photo", bytes: photo.bytes });
      if (!sent.ok) {
        setProblem(sent.error.sentence);
        return;
      }
      photoIds.push(sent.id);
    }
    if (photoIds.length === 0) return;
    const reply = await run({ orderId, stage, photoIds });
    if (reply.ok) await onAdded();
  };
  const add = async (stage: Stage) => {
    setProblem(null);
    setSending(stage);
    try {
      await sendAll(stage);
    } catch {
      setProblem("这张照片打不开。请换一张，或重新拍。");
    }
    setSending(null);
  };
  return { add, sending, problem: problem ?? error?.sentence ?? null };
}
