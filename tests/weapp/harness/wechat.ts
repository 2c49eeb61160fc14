import type { PageStack } from "./page-stack";

type Options = {
  readonly success?: (result: unknown) => void;
  readonly fail?: (error: unknown) => void;
  readonly complete?: (result: unknown) => void;
} & Record<string, unknown>;

/** What happened outside the page, where a person would see or hear it, oldest first. */
export type Noticed = {
  readonly toasts: string[];
  readonly modals: string[];
  readonly titles: string[];
  readonly phoned: string[];
  readonly storage: Map<string, unknown>;
  /** What the next modal is answered with; confirmed unless a test says otherwise. */
  confirmsModals: boolean;
};

export type WechatOptions = {
  readonly noticed: Noticed;
  readonly stack: PageStack;
  /** Answers a call of a cloud function, or rejects with `{ errCode, errMsg }` as WeChat does. */
  readonly callFunction: (name: string, data: unknown) => Promise<unknown>;
  /** What the camera reads when the page scans. */
  readonly scan: () => string;
};

/** The part of `wx` that the mini-program uses. What is not here fails in the page as a missing function, and so is noticed. */
export function wechat(options: WechatOptions): Record<string, unknown> {
  return {
    ...deviceApi(),
    ...noticeApi(options),
    ...storageApi(options.noticed.storage),
    ...navigationApi(options.stack),
    cloud: cloudApi(options.callFunction),
  };
}

/** An asynchronous function of `wx`: answers by call-backs, and by a promise when there are none. */
function answering(act: (options: Options) => unknown) {
  return (options: Options = {}): Promise<unknown> | undefined => {
    const done = Promise.resolve(options).then(act);
    if (!options.success && !options.fail && !options.complete) return done;
    done.then(
      (result) => {
        options.success?.(result);
        options.complete?.(result);
      },
      (error: unknown) => {
        options.fail?.(error);
        options.complete?.(error);
      },
    );
    return undefined;
  };
}

const ok = (name: string) => answering(() => ({ errMsg: `${name}:ok` }));

function deviceApi() {
  const size = {
    pixelRatio: 2,
    windowWidth: 375,
    windowHeight: 667,
    screenWidth: 375,
    screenHeight: 667,
    statusBarHeight: 20,
  };
  const system = { brand: "devtools", model: "phone", system: "iOS 17.0", platform: "ios" };
  const app = { SDKVersion: "3.8.0", version: "8.0.50", language: "zh_CN", theme: "light", fontSizeSetting: 17 };
  const nowhere = { path: "pages/home/index", query: {}, scene: 1001, referrerInfo: {} };
  return {
    env: { USER_DATA_PATH: "wxfile://usr" },
    getSystemInfoSync: () => ({ ...size, ...system, ...app }),
    getWindowInfo: () => size,
    getDeviceInfo: () => system,
    getAppBaseInfo: () => app,
    getLaunchOptionsSync: () => nowhere,
    getEnterOptionsSync: () => nowhere,
    canIUse: () => true,
    nextTick: (callback: () => void) => setTimeout(callback, 0),
    getNetworkType: answering(() => ({ networkType: "wifi", errMsg: "getNetworkType:ok" })),
    onNetworkStatusChange: () => undefined,
    vibrateShort: ok("vibrateShort"),
    vibrateLong: ok("vibrateLong"),
    setKeepScreenOn: ok("setKeepScreenOn"),
    createInnerAudioContext: () => ({ play: () => undefined, stop: () => undefined, destroy: () => undefined }),
  };
}

function noticeApi({ noticed, scan }: WechatOptions) {
  return {
    showToast: answering(({ title }) => void noticed.toasts.push(String(title))),
    hideToast: ok("hideToast"),
    showLoading: ok("showLoading"),
    hideLoading: ok("hideLoading"),
    showModal: answering(({ title, content }) => {
      noticed.modals.push([title, content].filter(Boolean).join(" "));
      return { confirm: noticed.confirmsModals, cancel: !noticed.confirmsModals };
    }),
    setNavigationBarTitle: answering(({ title }) => void noticed.titles.push(String(title))),
    makePhoneCall: answering(({ phoneNumber }) => void noticed.phoned.push(String(phoneNumber))),
    setClipboardData: ok("setClipboardData"),
    scanCode: answering(() => ({ result: scan(), scanType: "QR_CODE" })),
    requestSubscribeMessage: answering(({ tmplIds }) =>
      Object.fromEntries((tmplIds as string[]).map((id) => [id, "accept"])),
    ),
    pageScrollTo: ok("pageScrollTo"),
    stopPullDownRefresh: ok("stopPullDownRefresh"),
  };
}

function storageApi(stored: Map<string, unknown>) {
  return {
    getStorageSync: (key: string) => stored.get(key) ?? "",
    setStorageSync: (key: string, value: unknown) => stored.set(key, JSON.parse(JSON.stringify(value))),
    removeStorageSync: (key: string) => stored.delete(key),
    clearStorageSync: () => stored.clear(),
  };
}

function navigationApi(stack: PageStack) {
  const moving = (move: (url: string) => void) => answering(({ url }) => move(String(url)));
  return {
    navigateTo: moving(stack.navigateTo),
    redirectTo: moving(stack.redirectTo),
    switchTab: moving(stack.switchTab),
    reLaunch: moving(stack.reLaunch),
    navigateBack: answering(({ delta }) => stack.navigateBack(typeof delta === "number" ? delta : 1)),
  };
}

function cloudApi(callFunction: WechatOptions["callFunction"]) {
  return {
    init: () => undefined,
    callFunction: answering(async ({ name, data }) => ({
      result: await callFunction(String(name), data),
      errMsg: "cloud.callFunction:ok",
    })),
  };
}
