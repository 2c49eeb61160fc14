import type { Plugin } from "postcss";

declare function careMode(): Plugin;
export = careMode;
