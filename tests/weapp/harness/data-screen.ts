import type { OpenScreen, ScreenNode, ShownPage } from "./screen";

/** An element in the data that Taro gives to a page. */
export type TaroNode = {
  readonly sid: string;
  readonly cl?: string;
  /** The words of a piece of text. */
  readonly v?: string;
  readonly cn?: readonly TaroNode[];
};

/** Shows nothing: reads the elements out of the page's data. Enough to measure and to tap by the words that are seen. */
export const openDataScreen: OpenScreen = (page) => {
  let root: { readonly cn: readonly TaroNode[] } = { cn: [] };
  return {
    show: (shown) => (root = shown as typeof root),
    tree: () => nodeOf({ sid: "", cn: root.cn }, [], page),
    close: () => (root = { cn: [] }),
  };
};

function nodeOf(node: TaroNode, above: readonly TaroNode[], page: ShownPage): ScreenNode {
  const children = (node.cn ?? []).map((child) => nodeOf(child, [node, ...above], page));
  return {
    tag: "",
    classes: (node.cl ?? "").split(/\s+/).filter(Boolean),
    attributes: {},
    children,
    text: node.v ?? children.map(({ text }) => text).join(""),
    emit: (type, detail = {}) => {
      const place = ({ sid }: TaroNode) => ({ id: sid, dataset: { sid }, offsetLeft: 0, offsetTop: 0 });
      // WeChat tells every element on the way up, and Taro sorts out who listens.
      for (const at of [node, ...above]) {
        page.handle({ type, timeStamp: 0, target: place(node), currentTarget: place(at), detail, touches: [] });
      }
    },
  };
}
