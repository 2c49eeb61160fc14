/** One element of a page as it is shown. */
export type ScreenNode = {
  /** The element's name without prefix: "view", "input". */
  readonly tag: string;
  readonly classes: readonly string[];
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly ScreenNode[];
  /** All words inside, without line breaks. */
  readonly text: string;
  /** What WeChat sends when a person does something here. */
  readonly emit: (eventName: string, detail?: Readonly<Record<string, unknown>>) => void;
};

/** Where a page's data become elements. */
export type Screen = {
  /** The data of `root` as they are now. */
  readonly show: (root: object) => void;
  readonly tree: () => ScreenNode;
  readonly close: () => void;
};

export type ShownPage = {
  readonly route: string;
  /** The page's one handler, `eh`. */
  readonly handle: (event: unknown) => void;
  /** The component that Taro continues deep trees with, as the build registers it. */
  readonly deeper: () => {
    readonly options: object;
    readonly properties: Readonly<Record<string, { readonly type: { readonly name: string } }>>;
  };
};

export type OpenScreen = (page: ShownPage) => Screen;

export function allNodes(node: ScreenNode): ScreenNode[] {
  return [node, ...node.children.flatMap(allNodes)];
}

/** The path from the root to the innermost element that fits; of several, to the first that can be used now. */
export function pathTo(root: ScreenNode, fits: (node: ScreenNode) => boolean): readonly ScreenNode[] | undefined {
  if (root.attributes["aria-disabled"] === "true") return undefined;
  for (const child of root.children) {
    const found = pathTo(child, fits);
    if (found) return [root, ...found];
  }
  return fits(root) ? [root] : undefined;
}
