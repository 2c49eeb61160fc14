import Taro from "@tarojs/taro";
import { useEffect, useRef } from "react";

/** To the beginning of the page, where what is new stands. */
export const scrollToTop = (): void => {
  // A page that is just being left refuses.
  void Taro.pageScrollTo({ scrollTop: 0, duration: 0 }).catch(() => undefined);
};

/** Another step in the same page begins at its beginning, however far down the one before was left. */
export function useTopOfEach(step: string): void {
  const before = useRef(step);
  useEffect(() => {
    if (before.current === step) return;
    before.current = step;
    scrollToTop();
  }, [step]);
}
