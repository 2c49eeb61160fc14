// The import table of docs/architecture: who may import whom. Everything here is an error.

const tests = "[.]test[.]tsx?$|^tests/";
const testing = `${tests}|^bench/`;
const npm = "node_modules";

const rooms = "^(domain|contract|cloudfunctions|src|localcloud|tests|bench|scripts|config|dist)/";

/** A room may import only what `allowed` names; tests in it may also use what tests everywhere use. */
const room = (name, path, allowed, { comment, node = false }) => ({
  name,
  comment,
  severity: "error",
  from: { path, pathNot: testing },
  to: { pathNot: allowed, ...(node && { dependencyTypesNot: ["core"] }) },
});

const only = (name, to, mayImport, comment) => ({
  name,
  comment,
  severity: "error",
  from: { path: "^(domain|contract|cloudfunctions|src|localcloud)/", pathNot: `${mayImport}|${testing}` },
  to: { path: to },
});

const phonePackages = [
  "@tarojs/taro",
  "@tarojs/components",
  "@tarojs/react",
  "@tarojs/runtime",
  "react",
  "react-dom",
  "taro-ui",
  "zustand",
  "dayjs",
  "valibot",
  "lean-qr",
].join("|");
const installed = (names) => `(^|/)node_modules/(@types/)?(${names})/`;

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: "no-circles",
      severity: "error",
      comment: "Two files that need each other are one idea or three.",
      from: {},
      to: { circular: true },
    },
    {
      name: "no-orphans",
      severity: "error",
      comment: "A file that nobody imports and that imports nothing is dead.",
      from: {
        orphan: true,
        pathNot: [
          "(^|/)[.]",
          "[.]d[.]ts$",
          "[.]config[.](ts|js|cjs|mjs)$",
          "^config/",
          "^scripts/",
          "^bench/",
          "^cloudfunctions/database[.]ts$",
          "^localcloud/fixtures/[^/]+/index[.]ts$",
          "^src/.*/index[.]tsx$",
          // Put in by the mini-program's build.
          "^src/device/ascii-text-encoder[.]ts$",
          tests,
        ],
      },
      to: {},
    },
    {
      name: "no-unresolvable",
      severity: "error",
      comment: "The import leads nowhere.",
      from: {},
      to: { couldNotResolve: true, pathNot: "^(data:|bun:)" },
    },
    {
      name: "no-undeclared-packages",
      severity: "error",
      comment: "A package that package.json does not name came by chance and may go by chance.",
      from: { path: rooms },
      to: { dependencyTypes: ["npm-no-pkg", "npm-unknown"] },
    },
    {
      name: "no-tests-in-the-product",
      severity: "error",
      comment: "A test is imported by tests only.",
      from: { path: rooms, pathNot: testing },
      to: { path: tests },
    },
    room("domain-is-pure", "^domain/", ["^domain/"], {
      comment: "domain/ imports domain/ only: no package, no clock, no IO.",
    }),
    room("contract-knows-domain", "^contract/", ["^contract/", "^domain/", installed("valibot")], {
      comment: "contract/ imports domain/ and valibot.",
    }),
    room("functions-know-contract", "^cloudfunctions/", ["^cloudfunctions/", "^contract/", "^domain/", npm], {
      comment: "cloudfunctions/ imports contract/ and domain/.",
      node: true,
    }),
    {
      name: "functions-do-not-share-handlers",
      severity: "error",
      comment:
        "Each deployed function stands alone; what several need lies in api/store, or is a rule and lies in domain/.",
      from: { path: "^cloudfunctions/([^/]+)/", pathNot: testing },
      to: { path: "^cloudfunctions/[^/]+/main[.]ts$", pathNot: "^cloudfunctions/$1/" },
    },
    only(
      "sdk-only-in-store",
      "(^|/)node_modules/wx-server-sdk/|^wx-server-sdk",
      "^cloudfunctions/[^/]+/store/|^cloudfunctions/[^/]+/(main|caller)[.]ts$|^localcloud/(conformance|fixtures)/",
      "wx-server-sdk is touched in store/, main.ts and caller.ts only.",
    ),
    room("phone-imports", "^src/", ["^src/", "^contract/", "^domain/", installed(phonePackages)], {
      comment: "src/ imports contract/, domain/, Taro, React, taro-ui and the small packages of the phone.",
    }),
    only(
      "taro-ui-only-in-ui",
      installed("taro-ui"),
      "^src/ui/|^src/(app|theme/.*)[.](scss|tsx?)$",
      "taro-ui is used inside src/ui/ only.",
    ),
    {
      name: "features-stand-alone",
      severity: "error",
      comment: "A feature never imports another; pages put features together.",
      from: { path: "^src/features/([^/]+)/", pathNot: testing },
      to: { path: "^src/features/", pathNot: "^src/features/$1/" },
    },
    {
      name: "features-do-not-know-pages",
      severity: "error",
      comment: "Pages are made of features and of the kit, not the other way round.",
      from: { path: "^src/(features|ui|cloud)/", pathNot: testing },
      to: { path: "^src/(pages|packages)/" },
    },
    {
      name: "kit-does-not-know-features",
      severity: "error",
      comment: "src/ui is the kit: it knows no feature.",
      from: { path: "^src/ui/", pathNot: testing },
      to: { path: "^src/features/" },
    },
    room("local-cloud-knows-no-rule", "^localcloud/(?!demo/|city/)", ["^localcloud/", "^dist/", npm], {
      comment: "localcloud/ sees only the built functions; it re-implements no rule.",
      node: true,
    }),
    room(
      "demo-speaks-the-contract",
      "^localcloud/demo/",
      ["^localcloud/", "^contract/", "^domain/", "^cloudfunctions/setup/organisation[.]ts$", "^dist/", npm],
      {
        comment: "The demo data goes in through calls and setup, so it may know the contract and what setup takes.",
        node: true,
      },
    ),
    room("city-is-made-by-the-product", "^localcloud/city/", ["^localcloud/", "^domain/", "^cloudfunctions/", npm], {
      comment: "A city's documents come from the product's rules and from the functions that write them, not by hand.",
      node: true,
    }),
    {
      name: "local-cloud-is-for-trying",
      severity: "error",
      comment: "Nothing that is deployed knows the local cloud.",
      from: { path: "^(domain|contract|cloudfunctions|src)/", pathNot: testing },
      to: { path: "^localcloud/" },
    },
    {
      name: "console-page-is-a-page",
      severity: "error",
      comment:
        "The console page runs in a browser and speaks to the gateway over HTTP; of the local cloud it may take types only.",
      from: { path: "^localcloud/console/", pathNot: testing },
      to: {
        pathNot: ["^localcloud/console/", installed("react|react-dom")],
        dependencyTypesNot: ["type-only"],
      },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(dist|[.]cache|[.]localcloud|coverage)/|[.](scss|css|png|svg|mp3)$" },
    tsConfig: { fileName: "tsconfig.json" },
    // Types count: a room that needs another room's types depends on it.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
      mainFields: ["module", "main", "types"],
      extensions: [".ts", ".tsx", ".mjs", ".cjs", ".js", ".json", ".d.ts"],
    },
    builtInModules: { add: [] },
  },
};
