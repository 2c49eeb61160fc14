import { View } from "@tarojs/components";
import { useChange } from "../../cloud/use-change";
import { SheetConfirm } from "../../ui/sheet-confirm";
import type { Turn } from "./recurrence-row";
import { sayTurn } from "./say-turn";

type SkipTurnProps = {
  recurrenceId: string;
  /** Which turn; null: nothing is asked. */
  turn: Turn | null;
  onSkipped: () => void;
  onClose: () => void;
};

/** Asks once before a turn is left out, since it cannot be put back. */
export function SkipTurn({ recurrenceId, turn, onSkipped, onClose }: SkipTurnProps) {
  const { run, isRunning, error, clearError } = useChange("recurrences.skip");
  const skip = async () => {
    if (turn !== null && (await run({ recurrenceId, date: turn.date })).ok) onSkipped();
  };
  const close = () => {
    clearError();
    onClose();
  };
  return (
    <SheetConfirm
      isOpen={turn !== null}
      title="这次不要"
      confirmText="这次不要"
      cancelText="还是要"
      isRunning={isRunning}
      runningText="正在记下…"
      error={error?.sentence ?? null}
      onConfirm={() => void skip()}
      onClose={close}
    >
      <View>{turn === null ? "" : `${sayTurn(turn.date)}的这一次不发出，以后的照旧。`}</View>
    </SheetConfirm>
  );
}
