import { applySetData } from "./data-tree";
import type { OpenScreen, Screen, ScreenNode } from "./screen";
import type { ScriptRealm } from "./script-realm";

/** One opened page of a phone. */
export type PhonePage = {
  readonly route: string;
  /** The object that the page's own code knows as `this`. */
  readonly instance: object;
  readonly load: () => void;
  readonly show: () => void;
  readonly hide: () => void;
  readonly unload: () => void;
  readonly tree: () => ScreenNode;
  /** Everything given to `setData` so far, in bytes of UTF-8 JSON, oldest first. */
  readonly setDataBytes: readonly number[];
};

type Handler = (this: object, ...args: unknown[]) => unknown;
type Instance = Record<string, Handler | undefined> & object;

export type PhonePageOptions = {
  readonly realm: ScriptRealm;
  readonly route: string;
  readonly query: Readonly<Record<string, string>>;
  readonly openScreen: OpenScreen;
  readonly onError: (error: unknown) => void;
};

/** Makes the page that a compiled file registered by `Page`, with its life as WeChat leads it. */
export function openPhonePage({ realm, route, query, openScreen, onError }: PhonePageOptions): PhonePage {
  const registered = realm.load(route);
  const data = structuredClone(registered["data"] ?? {}) as { root: object };
  const setDataBytes: number[] = [];
  let screen: Screen | undefined;
  const instance = Object.assign(Object.create(null) as Instance, registered, {
    data,
    route,
    options: query,
    setData: (update: Record<string, unknown>, callback?: () => void) => {
      setDataBytes.push(Buffer.byteLength(JSON.stringify(update)));
      applySetData(data, update);
      screen?.show(data.root);
      if (callback) setTimeout(callback, 0);
    },
  });
  const tell = (what: string, ...args: unknown[]) => {
    try {
      instance[what]?.call(instance, ...args);
    } catch (error) {
      onError(error);
    }
  };
  return {
    route,
    instance,
    setDataBytes,
    load: () => {
      screen = openScreen({
        route,
        handle: (event) => tell("eh", event),
        deeper: () => realm.load("comp") as never,
      });
      tell("onLoad", realm.moveIn(query));
      tell("onShow");
      tell("onReady");
    },
    show: () => tell("onShow"),
    hide: () => tell("onHide"),
    unload: () => {
      tell("onUnload");
      screen?.close();
      screen = undefined;
    },
    tree: () => {
      if (!screen) throw new Error(`${route} is not open`);
      return screen.tree();
    },
  };
}
