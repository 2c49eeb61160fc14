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

/** The paths from the root to the innermost elements that fit, without what is locked now. */
export function pathsTo(root: ScreenNode, fits: (node: ScreenNode) => boolean): (readonly ScreenNode[])[] {
  if (root.attributes["aria-disabled"] === "true" || root.classes.includes("is-disabled")) return [];
  const inside = root.children.flatMap((child) => pathsTo(child, fits));
  if (inside.length > 0) return inside.map((path) => [root, ...path]);
  return fits(root) ? [[root]] : [];
}
