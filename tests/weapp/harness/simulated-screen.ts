import { createRequire } from "node:module";
import type { OpenScreen, ScreenNode } from "./screen";

type Template = (data: unknown) => unknown;
type Attribute = { readonly name: string; readonly value: unknown };
type Element = HTMLElement & {
  readonly __wxElement?: { readonly class?: string; readonly _vt?: { readonly attrs?: readonly Attribute[] } };
};

type Shown = {
  readonly dom: Element;
  readonly attach: (place: HTMLElement) => void;
  readonly detach: () => void;
  readonly setData: (data: object) => void;
  readonly dispatchEvent: (this: { dom: Element }, name: string, options: { detail: object }) => void;
};

type Simulator = {
  readonly load: (definition: object) => string;
  readonly render: (id: string) => Shown;
};

// Without the packages' own types, which would declare WeChat's globals for the whole project.
const ofSimulator = createRequire(require.resolve("miniprogram-simulate"));
const simulate = ofSimulator("miniprogram-simulate") as Simulator;
const { wxmlToJs } = ofSimulator("miniprogram-compiler") as {
  wxmlToJs: (folder: string, options: { maxBuffer: number }) => string;
};

/** WeChat's own compiler, once over all templates of the build; answers the function that makes one file's elements. */
export function compileTemplates(folder: string): (file: string) => Template {
  const program = wxmlToJs(folder, { maxBuffer: 64 * 1024 * 1024 });
  // The compiler asks the window for the version of WeChat that will show its work.
  Object.assign(window, { __webview_engine_version__: 0.02 });
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the compiler's product is the text of a program
  return (new Function(program) as () => (file: string) => Template)();
}

/**
 * Shows pages with WeChat's own templates compiler and component framework. The page object stays outside: its data come in
 * whole, because the simulator loses the paths by which Taro changes parts of them.
 */
export function simulatedScreens(folder: string): OpenScreen {
  const templateOf = compileTemplates(folder);
  return ({ route, handle, deeper }) => {
    const registered = deeper();
    const comp = `comp-${nextId()}`;
    simulate.load({
      id: comp,
      tagName: "comp",
      template: templateOf("comp.wxml"),
      usingComponents: { comp },
      options: registered.options,
      properties: ownTypes(registered.properties),
      methods: { eh: handle },
    });
    const page = simulate.load({
      template: templateOf(`${route}.wxml`),
      tagName: "page",
      usingComponents: { comp },
      data: { root: { cn: [] } },
      methods: { eh: handle },
    });
    const shown = simulate.render(page);
    const place = document.createElement("div");
    document.body.append(place);
    shown.attach(place);
    return {
      show: (root) => shown.setData({ root }),
      tree: () => nodeOf(shown.dom, shown),
      close: () => {
        shown.detach();
        place.remove();
      },
    };
  };
}

type Properties = Readonly<Record<string, { readonly type: { readonly name: string } }>>;

/** The page's `Object` and `String` are those of its own realm, which the component framework does not know. */
const ownTypes = (properties: Properties) =>
  Object.fromEntries(
    Object.entries(properties).map(([name, property]) => [
      name,
      { ...property, type: property.type.name === "Object" ? Object : String },
    ]),
  );

/** The compiler turns `aria-label` into `ariaLabel`. */
const asWritten = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

let ids = 0;
const nextId = (): number => (ids += 1);

function nodeOf(element: Element, root: Shown): ScreenNode {
  const { __wxElement: shown } = element;
  const attributes = (shown?._vt?.attrs ?? []).filter(({ value }) => value !== undefined && value !== "");
  return {
    tag: element.tagName.toLowerCase().replace(/^wx-/, ""),
    classes: (shown?.class ?? "").split(/\s+/).filter(Boolean),
    attributes: Object.fromEntries(attributes.map(({ name, value }) => [asWritten(name), String(value)])),
    children: ([...element.children] as Element[]).map((child) => nodeOf(child, root)),
    text: element.textContent.replace(/\s+/g, " ").trim(),
    // The simulator's method needs nothing of its component but the element.
    emit: (eventName, detail = {}) => shown && root.dispatchEvent.call({ dom: element }, eventName, { detail }),
  };
}
