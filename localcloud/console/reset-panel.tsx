import { useState } from "react";
import { CloudApiError, tellCloud } from "./cloud-api";

/** Throws everything away and fills in the demo again, after one more question. */
export function ResetPanel({ onDone }: { onDone: () => void }) {
  const [step, setStep] = useState<"calm" | "asking" | "working">("calm");
  const [said, setSaid] = useState("");

  async function reset(): Promise<void> {
    setStep("working");
    try {
      await tellCloud("reset");
      setSaid("好了，一切回到最初。");
      onDone();
    } catch (error) {
      setSaid(error instanceof CloudApiError ? error.message : "没有重置成，请再试一次。");
    } finally {
      setStep("calm");
    }
  }

  return (
    <div className="reset">
      <p>清空所有订单、积分、消息和照片，时间回到现在，再放进演示用的人和数据。</p>
      {step === "calm" && (
        <button type="button" className="danger" onClick={() => setStep("asking")}>
          重置演示数据
        </button>
      )}
      {step === "asking" && (
        <div className="buttons" role="group" aria-label="真的要重置吗">
          <button type="button" className="danger" onClick={reset}>
            真的清空
          </button>
          <button type="button" onClick={() => setStep("calm")}>
            不了
          </button>
        </div>
      )}
      <p className="quiet" role="status">
        {step === "working" ? "正在重置……" : said}
      </p>
    </div>
  );
}
