import { create } from "zustand";

/** How WeChat takes the person's answer; the button is the one she tapped. */
type Resolve = (answer: { event: "exposureAuthorization" | "disagree" } | { event: "agree"; buttonId: string }) => void;

type Wechat = {
  onNeedPrivacyAuthorization?: (listener: (resolve: Resolve) => void) => void;
  openPrivacyContract?: () => void;
};

type PrivacyQuestion = {
  /** What waits for an answer: one question for all that asked meanwhile. */
  waiting: readonly Resolve[];
  /** She said no: browsing goes on, and what does not work is said until she closes it. */
  hasRefused: boolean;
  agree: (buttonId: string) => void;
  refuse: () => void;
  close: () => void;
};

export const usePrivacyQuestion = create<PrivacyQuestion>((set, get) => {
  const answer = (given: Parameters<Resolve>[0], hasRefused: boolean) => {
    const { waiting } = get();
    set({ waiting: [], hasRefused });
    for (const resolve of waiting) resolve(given);
  };
  return {
    waiting: [],
    hasRefused: false,
    agree: (buttonId) => answer({ event: "agree", buttonId }, false),
    refuse: () => answer({ event: "disagree" }, true),
    close: () => set({ hasRefused: false }),
  };
});

/**
 * Lets WeChat ask with our own words when the clipboard, the camera or the like is first used (base library 2.32.3; older
 * ones ask by themselves). A browser has nothing to ask for.
 */
export function watchPrivacy(wechat: Wechat | null = wechatHere()): void {
  wechat?.onNeedPrivacyAuthorization?.((resolve) => {
    resolve({ event: "exposureAuthorization" });
    usePrivacyQuestion.setState(({ waiting }) => ({ waiting: [...waiting, resolve], hasRefused: false }));
  });
}

export const openPrivacyContract = (): void => wechatHere()?.openPrivacyContract?.();

declare const wx: Wechat | undefined;
/** In a mini-program `wx` is a name in scope and no property of anything. */
const wechatHere = (): Wechat | null => (process.env.TARO_ENV === "weapp" && typeof wx !== "undefined" ? wx : null);
