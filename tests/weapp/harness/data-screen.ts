import type { OpenScreen, ScreenNode, ShownPage } from "./screen";

/** A part of the data that Taro gives to a page: an element, or words when there is a `v`. */
type TaroNode = {
  readonly sid: string;
  readonly cl?: string;
  readonly v?: string;
  readonly cn?: readonly TaroNode[];
};

/** Shows nothing: reads the elements out of the page's data. Enough to measure and to tap by the words that are seen. */
export const openDataScreen: OpenScreen = (page) => {
  let root: { readonly cn: readonly TaroNode[] } = { cn: [] };
  return {
    show: (shown) => (root = shown as typeof root),
    tree: () => ({
      tag: "page",
      classes: [],
      attributes: {},
      children: elementsOf(root.cn, [], page),
      text: root.cn.map(wordsOf).join(""),
      emit: () => undefined,
    }),
    close: () => (root = { cn: [] }),
  };
};

const wordsOf = ({ v, cn = [] }: TaroNode): string => v ?? cn.map(wordsOf).join("");

function elementsOf(nodes: readonly TaroNode[], above: readonly TaroNode[], page: ShownPage): ScreenNode[] {
  return nodes
    .filter(({ v }) => v === undefined)
    .map((node) => ({
      tag: "",
      classes: (node.cl ?? "").split(/\s+/).filter(Boolean),
      attributes: {},
      children: elementsOf(node.cn ?? [], [node, ...above], page),
      text: wordsOf(node),
      emit: (type, detail = {}) => {
        const place = ({ sid }: TaroNode) => ({ id: sid, dataset: { sid }, offsetLeft: 0, offsetTop: 0 });
        // WeChat tells every element on the way up, and Taro sorts out who listens.
        for (const at of [node, ...above]) {
          page.handle({ type, timeStamp: 0, target: place(node), currentTarget: place(at), detail, touches: [] });
        }
      },
    }));
}
