import { readFileSync } from "node:fs";
import path from "node:path";
import vm from "node:vm";
import { realmTimers } from "./realm-timers";

/** What a compiled file gives to WeChat: the app, a page or a component. */
export type Registered = Record<string, unknown>;

export type ScriptRealm = {
  /** Runs a file of the build once and answers what it registered by `Page` or `Component`. */
  readonly load: (file: string) => Registered;
  readonly app: () => Registered;
  /** The same data as the realm's own objects. */
  readonly moveIn: (value: unknown) => unknown;
  readonly close: () => void;
};

type Module = { readonly exports: unknown };

const compiled = new Map<string, vm.Script>();

/**
 * Runs compiled files as WeChat does: in a realm of their own that knows JavaScript, timers, `console` and `wx`, and neither
 * a browser's objects nor Node's. Whatever else a page reaches for is missing here as it is in the phone.
 */
export function openScriptRealm(
  folder: string,
  given: { wx: object; console: object; getCurrentPages: () => unknown; onError: (error: unknown) => void },
): ScriptRealm {
  let app: Registered = {};
  // What runs now may call `Page` in any of the files it needs, as in WeChat.
  let opening: string;
  const registered = new Map<string, Registered>();
  const register = (options: Registered) => registered.set(opening, options);
  const timers = realmTimers(given.onError);
  const context = vm.createContext({
    ...timers.functions,
    wx: given.wx,
    console: given.console,
    getCurrentPages: given.getCurrentPages,
    App: (options: Registered) => (app = options),
    Page: register,
    Component: register,
    getApp: () => app,
    Behavior: (behavior: unknown) => behavior,
  });
  const modules = new Map<string, Module>();
  const load = (file: string): Module => {
    const known = modules.get(file);
    if (known) return known;
    const module: Module = { exports: {} };
    modules.set(file, module);
    const require = (name: string) => load(withEnding(path.resolve(path.dirname(file), name))).exports;
    const run = scriptOf(file).runInContext(context) as (...args: unknown[]) => void;
    run(require, module, module.exports);
    return module;
  };
  const parse = vm.runInContext("JSON.parse", context) as (text: string) => unknown;
  return {
    load: (file) => {
      opening = file;
      load(path.join(folder, withEnding(file)));
      return registered.get(file) ?? {};
    },
    app: () => app,
    moveIn: (value) => (value === undefined ? undefined : parse(JSON.stringify(value))),
    close: timers.close,
  };
}

const withEnding = (file: string): string => (file.endsWith(".js") ? file : `${file}.js`);

/** Compiled once for all phones, which run the same files. */
function scriptOf(file: string): vm.Script {
  const known = compiled.get(file);
  if (known) return known;
  const source = `(function (require, module, exports) {${readFileSync(file, "utf8")}\n})`;
  const script = new vm.Script(source, { filename: file });
  compiled.set(file, script);
  return script;
}
