import { allNodes, type ScreenNode } from "./screen";

/** How much WeChat has to keep for one page. */
export type PageWeight = { readonly nodes: number; readonly depth: number; readonly maxChildren: number };

/** Counts the elements of a shown page as WeChat counts tags: words are part of the element they stand in. */
export function pageWeight(page: ScreenNode): PageWeight {
  const nodes = allNodes(page);
  return {
    nodes: nodes.length - 1,
    depth: depthOf(page) - 1,
    maxChildren: Math.max(...nodes.map(({ children }) => children.length)),
  };
}

const depthOf = ({ children }: ScreenNode): number => 1 + Math.max(0, ...children.map(depthOf));
