const path = require("node:path");

// These packages may resolve to ES modules under jest's conditions; everything else in node_modules is left alone.
const esModulePackages = ["@tarojs", "taro-ui", "lean-qr", "zustand", "valibot", "mingo", "bson"];

const swc = (parser) => [
  "@swc/jest",
  {
    sourceMaps: "inline",
    jsc: { target: "es2022", parser, transform: { react: { runtime: "automatic" } } },
    module: { type: "commonjs" },
  },
];

const common = {
  rootDir: __dirname,
  testEnvironment: "node",
  // Each extension has its own parser: `<T>(x: T) => x` is JSX to one of them and a generic to the other.
  transform: {
    "\\.[cm]?ts$": swc({ syntax: "typescript" }),
    "\\.tsx$": swc({ syntax: "typescript", tsx: true }),
    "\\.[cm]?jsx?$": swc({ syntax: "ecmascript", jsx: true }),
    "\\.(scss|css|png|jpe?g|svg|mp3)$": path.join(__dirname, "scripts/jest/asset-transform.cjs"),
  },
  transformIgnorePatterns: [`/node_modules/(?!(${esModulePackages.join("|")})/)`],
  modulePathIgnorePatterns: ["<rootDir>/dist/", "<rootDir>/.cache/", "<rootDir>/.localcloud/"],
  watchPathIgnorePatterns: ["<rootDir>/dist/", "<rootDir>/.cache/", "<rootDir>/.localcloud/"],
};

const project = (displayName, testMatch, more = {}) => ({
  ...common,
  displayName,
  testMatch: testMatch.map((pattern) => `<rootDir>/${pattern}`),
  ...more,
});

const phone = {
  testEnvironment: path.join(__dirname, "scripts/jest/phone-environment.cjs"),
  testEnvironmentOptions: { customExportConditions: ["require", "node", "default"] },
};

/** @type {import("jest").Config} */
module.exports = {
  maxWorkers: 2,
  workerIdleMemoryLimit: "700MB",
  // Projects cannot set this; the slowest are journeys through a browser on a busy machine.
  testTimeout: 240_000,
  projects: [
    project("domain", ["domain/**/*.test.ts", "contract/**/*.test.ts"]),
    project("cloud", ["cloudfunctions/**/*.test.ts"]),
    project("localcloud", ["localcloud/**/*.test.ts?(x)", "scripts/**/*.test.ts", "bench/**/*.test.ts"]),
    project("phone", ["src/**/*.test.ts?(x)", "config/**/*.test.ts"], phone),
    project("security", ["tests/security/**/*.test.ts"]),
    project("simulation", ["tests/simulation/**/*.test.ts"]),
    project("weapp", ["tests/weapp/**/*.test.ts"], phone),
    project("journeys", ["tests/journeys/**/*.test.ts"]),
  ],
};
