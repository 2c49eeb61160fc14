import { useCallback, useState } from "react";
import { readStored, removeStored, writeStored } from "./device-storage";

export type Draft<Value> = {
  value: Value;
  set: (value: Value) => void;
  /** The cloud has it now, so this phone need not keep it. */
  forget: () => void;
};

/**
 * Something half written that outlives the page and the mini-program until the cloud said yes. `key` names what it is
 * for ("work-done:<orderId>"); give it as React key too, when one page may show several.
 */
export function useDraft<Value>(key: string, empty: Value): Draft<Value> {
  const stored = `draft:${key}`;
  const [value, setValue] = useState<Value>(() => readStored<Value>(stored) ?? empty);
  const set = useCallback(
    (next: Value) => {
      writeStored(stored, next);
      setValue(next);
    },
    [stored],
  );
  const forget = useCallback(() => removeStored(stored), [stored]);
  return { value, set, forget };
}
