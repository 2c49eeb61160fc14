import { setTimeout as pause } from "node:timers/promises";
import type { BuiltWeapp } from "./built-weapp";
import { openPageStack } from "./page-stack";
import { openPhonePage, type PhonePage } from "./phone-page";
import { allNodes, pathsTo, type OpenScreen, type ScreenNode } from "./screen";
import { openScriptRealm } from "./script-realm";
import { wechat, type Noticed } from "./wechat";

export type Phone = {
  /** Starts the mini-program at this page, as a link to it would: "packages/order/detail/index?orderId=…". */
  readonly open: (url: string) => void;
  /** Presses a tab of the bar that WeChat draws. */
  readonly switchTab: (route: string) => void;
  readonly goBack: () => void;
  readonly page: () => PhonePage;
  /** Routes of the pages on the stack, the shown one last. */
  readonly routes: () => readonly string[];
  readonly text: () => string;
  /** Waits until these words can be read. */
  readonly see: (words: string) => Promise<void>;
  /** Waits until the page of this route is the shown one. */
  readonly arrive: (route: string) => Promise<void>;
  /** Taps what bears these words, or this label, or this class (".tile"), as soon as it is there. */
  readonly tap: (what: string) => Promise<void>;
  /** Types into the field of this label. */
  readonly type: (label: string, text: string) => Promise<void>;
  /** Waits until no call of the cloud is under way and the page has come to rest. */
  readonly rest: () => Promise<void>;
  readonly noticed: Noticed;
  /** Names of the calls made so far. */
  readonly calls: readonly string[];
  /** Whatever the page threw or wrote to `console.error`. */
  readonly errors: readonly string[];
  readonly scans: (text: string) => void;
  readonly close: () => void;
};

export type PhoneOptions = {
  readonly built: BuiltWeapp;
  readonly openScreen: OpenScreen;
  readonly callFunction: (name: string, data: unknown) => Promise<unknown>;
};

const PATIENCE_MS = 8_000;
const LOOK_EVERY_MS = 20;
/** No finger taps again sooner. */
const FINGER_MS = 60;

/** One person's phone with the compiled mini-program in it, not yet opened. */
export function openPhone({ built, openScreen, callFunction }: PhoneOptions): Phone {
  const errors: string[] = [];
  const calls: string[] = [];
  const noticed: Noticed = {
    toasts: [],
    modals: [],
    titles: [],
    phoned: [],
    storage: new Map(),
    confirmsModals: true,
  };
  let underWay = 0;
  let scanned = "";
  const onError = (error: unknown) => errors.push(wordsOf(error));
  const stack = openPageStack(built, ({ route, query }) => openPhonePage({ realm, route, query, openScreen, onError }));
  const call = async (name: string, data: unknown) => {
    calls.push((data as { call?: string } | undefined)?.call ?? name);
    underWay += 1;
    try {
      return realm.moveIn(await callFunction(name, JSON.parse(JSON.stringify(data))));
    } finally {
      underWay -= 1;
    }
  };
  const realm = openScriptRealm(built.folder, {
    wx: wechat({ noticed, stack, callFunction: call, scan: () => scanned }),
    console: listeningConsole(errors),
    getCurrentPages: () => stack.pages().map(({ instance }) => instance),
    onError,
  });
  const page = () => {
    const shown = stack.pages().at(-1);
    if (!shown) throw new Error("no page is open");
    return shown;
  };
  const waitFor = async <T>(what: string, look: () => T | undefined): Promise<T> => {
    for (let waitedMs = 0; waitedMs < PATIENCE_MS; waitedMs += LOOK_EVERY_MS) {
      const found = look();
      if (found !== undefined) return found;
      await pause(LOOK_EVERY_MS);
    }
    const told = [...errors, `calls: ${calls.join(", ")}`].join("\n");
    throw new Error(`${page().route}: no ${what} within ${PATIENCE_MS} ms. It shows: ${page().tree().text}\n${told}`);
  };
  let isStarted = false;
  const start = (url: string) => {
    if (isStarted) return;
    isStarted = true;
    realm.load("app");
    const app = realm.app() as Record<string, ((options: object) => void) | undefined>;
    const opened = { path: url.split("?")[0], query: {}, scene: 1001 };
    app["onLaunch"]?.(opened);
    app["onShow"]?.(opened);
  };
  return {
    open: (url) => {
      start(url);
      stack.reLaunch(`/${url}`);
    },
    switchTab: (route) => stack.switchTab(`/${route}`),
    goBack: () => stack.navigateBack(1),
    page,
    routes: () => stack.pages().map(({ route }) => route),
    text: () => page().tree().text,
    see: (words) =>
      waitFor(`"${words}"`, () => (page().tree().text.includes(words) ? true : undefined)).then(() => undefined),
    arrive: (route) =>
      waitFor(`page ${route}`, () => (page().route === route ? true : undefined)).then(() => undefined),
    tap: async (what) => {
      const found = await waitFor(`"${what}" to tap`, () => toTap(page().tree(), what));
      found.emit("tap");
      await pause(FINGER_MS);
    },
    type: async (label, text) => {
      const isField = (node: ScreenNode) =>
        (node.tag === "input" || node.tag === "textarea") && node.attributes["aria-label"] === label;
      const field = await waitFor(`field "${label}"`, () => allNodes(page().tree()).find(isField));
      field.emit("input", { value: text, cursor: text.length });
      await pause(0);
    },
    rest: async () => {
      for (let quietMs = 0; quietMs < 100; quietMs = underWay > 0 ? 0 : quietMs + LOOK_EVERY_MS)
        await pause(LOOK_EVERY_MS);
    },
    noticed,
    calls,
    errors,
    scans: (text) => (scanned = text),
    close: () => {
      realm.close();
      stack.pages().forEach((opened) => opened.unload());
    },
  };
}

/** Of several that bear the words, one that is a button; a heading may say the same. */
function toTap(root: ScreenNode, what: string): ScreenNode | undefined {
  const paths = pathsTo(root, bears(what));
  const isButton = (path: readonly ScreenNode[]) => path.some(({ classes }) => classes.includes("pressable"));
  return (paths.find(isButton) ?? paths[0])?.at(-1);
}

/** A class when it begins with a dot; otherwise the whole words of an element, or what a screen reader is told about it. */
function bears(what: string): (node: ScreenNode) => boolean {
  if (what.startsWith(".")) return ({ classes }) => classes.includes(what.slice(1));
  return ({ text, attributes }) => text === what || attributes["aria-label"] === what;
}

/** The page's warnings concern WeChat's developer tools; its errors are defects. */
function listeningConsole(errors: string[]): object {
  const silent = () => undefined;
  return {
    log: silent,
    info: silent,
    debug: silent,
    warn: silent,
    group: silent,
    groupEnd: silent,
    error: (...args: unknown[]) => errors.push(args.map(wordsOf).join(" ")),
  };
}

function wordsOf(value: unknown): string {
  if (typeof value === "string") return value;
  const stack = (value as { stack?: unknown } | null | undefined)?.stack;
  return typeof stack === "string" ? stack : JSON.stringify(value);
}
