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
  projects: [
    project("domain", ["domain/**/*.test.ts", "contract/**/*.test.ts"]),
    project("cloud", ["cloudfunctions/**/*.test.ts"], { testTimeout: 30_000 }),
    project("localcloud", ["localcloud/**/*.test.ts?(x)", "scripts/**/*.test.ts", "bench/**/*.test.ts"], {
      testTimeout: 60_000,
    }),
    project("phone", ["src/**/*.test.ts?(x)", "config/**/*.test.ts"], { ...phone, testTimeout: 30_000 }),
    project("security", ["tests/security/**/*.test.ts"], { testTimeout: 120_000 }),
    project("simulation", ["tests/simulation/**/*.test.ts"], { testTimeout: 300_000 }),
    project("weapp", ["tests/weapp/**/*.test.ts"], { ...phone, testTimeout: 120_000 }),
    project("journeys", ["tests/journeys/**/*.test.ts"], { testTimeout: 240_000 }),
  ],
};
