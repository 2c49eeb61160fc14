import { goTo } from "../../device/go-to";
import { EmptyState } from "../../ui/empty-state";
import { BigButton } from "../../ui/big-button";
import type { ConfirmDraft } from "./confirm-draft";

/** The cloud has it: thanks, and what comes of it. */
export function ConfirmDone({ outcome, stars }: Pick<ConfirmDraft, "outcome" | "stars">) {
  const isSad = outcome === "unsolved" || (stars !== null && stars <= 2);
  return (
    <>
      <EmptyState
        icon="circle-check"
        title="收到了，谢谢您"
        text={
          isSad
            ? "让您失望了。社区会看到您说的，再和您联系。急的话请打电话。"
            : "社区评过这一单，志愿者就能得到积分和时长。"
        }
      />
      <BigButton text="回首页" onPress={() => goTo("/pages/home/index")} />
    </>
  );
}
