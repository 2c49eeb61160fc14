import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

/** The compiled mini-program as it would be uploaded. */
export type BuiltWeapp = {
  readonly folder: string;
  /** Routes of all pages ("packages/order/detail/index"), those of the tabs first. */
  readonly routes: readonly string[];
  readonly tabs: readonly string[];
  /** Roots of the sub-packages ("packages/order"). */
  readonly packageRoots: readonly string[];
};

type AppJson = {
  readonly pages: readonly string[];
  readonly subPackages?: readonly { readonly root: string; readonly pages: readonly string[] }[];
  readonly tabBar?: { readonly list: readonly { readonly pagePath: string }[] };
};

/** Reads what was built. It is what ships, so its absence is a failure and never a reason to skip. */
export function builtWeapp(folder = path.resolve(__dirname, "../../../dist/weapp")): BuiltWeapp {
  const appJson = path.join(folder, "app.json");
  if (!existsSync(appJson)) throw new Error("dist/weapp/app.json is missing: build first (npm run build weapp)");
  const app = JSON.parse(readFileSync(appJson, "utf8")) as AppJson;
  const subPackages = app.subPackages ?? [];
  return {
    folder,
    routes: [...app.pages, ...subPackages.flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`))],
    tabs: (app.tabBar?.list ?? []).map(({ pagePath }) => pagePath),
    packageRoots: subPackages.map(({ root }) => root),
  };
}
