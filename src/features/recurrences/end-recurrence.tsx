import { View } from "@tarojs/components";
import { useChange } from "../../cloud/use-change";
import { SheetConfirm } from "../../ui/sheet-confirm";

type EndRecurrenceProps = {
  recurrenceId: string;
  isOpen: boolean;
  onEnded: () => void;
  onClose: () => void;
};

/** Asks once before a weekly request is ended; what was sent out already stays. */
export function EndRecurrence({ recurrenceId, isOpen, onEnded, onClose }: EndRecurrenceProps) {
  const { run, isRunning, error, clearError } = useChange("recurrences.end");
  const end = async () => {
    if ((await run({ recurrenceId })).ok) onEnded();
  };
  const close = () => {
    clearError();
    onClose();
  };
  return (
    <SheetConfirm
      isOpen={isOpen}
      title="以后不要了"
      kind="danger"
      confirmText="停掉"
      cancelText="先留着"
      isRunning={isRunning}
      runningText="正在停…"
      error={error?.sentence ?? null}
      onConfirm={() => void end()}
      onClose={close}
    >
      <View>以后不再每周发出。已经发出的求助不受影响，不要了请到那一单里取消。</View>
    </SheetConfirm>
  );
}
