import reactHooks from "eslint-plugin-react-hooks";
import { defineConfig, globalIgnores } from "eslint/config";
import tseslint from "typescript-eslint";
import { disableNeedsReason } from "./scripts/lint/disable-needs-reason.mjs";
import { plainFileName } from "./scripts/lint/plain-file-name.mjs";

const typeScript = ["**/*.{ts,tsx}"];
const tests = ["**/*.test.{ts,tsx}", "tests/**/*.{ts,tsx}"];

const noReExports = {
  selector: "ExportAllDeclaration",
  message: "No barrels: import from the file that has it.",
};
const noClasses = {
  selector: "ClassDeclaration:not([superClass.name=/Error$/])",
  message: "No classes but errors: a type and functions.",
};
const noHiddenTime = [
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: "Time comes in as an argument (nowMs).",
  },
  {
    selector: ":matches(NewExpression, CallExpression)[callee.name='Date'][arguments.length=0]",
    message: "Time comes in as an argument (nowMs).",
  },
  {
    selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
    message: "Chance comes in as an argument.",
  },
];

const size = {
  "max-lines": ["error", { max: 300, skipBlankLines: true, skipComments: true }],
  "max-lines-per-function": ["error", { max: 70, skipBlankLines: true, skipComments: true }],
  // A switch over a closed union counts as one decision, however many cases it has.
  complexity: ["error", { max: 15, variant: "modified" }],
  "max-depth": ["error", 4],
  "max-params": ["error", 4],
};

export default defineConfig(
  globalIgnores(["dist/", ".cache/", ".localcloud/", "coverage/"]),
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  {
    plugins: { linlibang: { rules: { "disable-needs-reason": disableNeedsReason, "plain-file-name": plainFileName } } },
    rules: {
      "linlibang/disable-needs-reason": "error",
      "linlibang/plain-file-name": "error",
      eqeqeq: ["error", "always", { null: "ignore" }],
      "no-var": "error",
      "prefer-const": "error",
      "object-shorthand": "error",
      "no-restricted-syntax": ["error", noReExports],
      ...size,
    },
  },
  {
    files: typeScript,
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/consistent-type-definitions": ["error", "type"],
      "@typescript-eslint/no-unused-vars": [
        "error",
        { argsIgnorePattern: "^_", varsIgnorePattern: "^_", ignoreRestSiblings: true },
      ],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true, allowBoolean: true }],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      // An async handler of a button is usual; its errors are handled inside.
      "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: { attributes: false } }],
      "no-restricted-exports": ["error", { restrictDefaultExports: { direct: true, named: true, defaultFrom: true } }],
    },
  },
  {
    files: ["domain/**/*.ts", "contract/**/*.ts"],
    ignores: tests,
    rules: { "no-restricted-syntax": ["error", noReExports, noClasses, ...noHiddenTime] },
  },
  {
    files: ["cloudfunctions/**/*.ts"],
    rules: { "no-restricted-syntax": ["error", noReExports, noClasses] },
  },
  {
    files: ["src/**/*.{ts,tsx}", "localcloud/console/**/*.{ts,tsx}"],
    extends: [reactHooks.configs.flat["recommended-latest"]],
  },
  {
    files: ["src/**/*.{ts,tsx}"],
    ignores: ["src/cloud/**"],
    rules: {
      "no-restricted-properties": [
        "error",
        { object: "Taro", property: "cloud", message: "The cloud is reached only through src/cloud/." },
        { object: "wx", property: "cloud", message: "The cloud is reached only through src/cloud/." },
      ],
    },
  },
  {
    // Taro finds the app, its pages and its settings by their default export.
    files: [
      "src/app.tsx",
      "src/**/*.config.ts",
      "src/{pages,packages}/**/index.tsx",
      "src/custom-tab-bar/*.tsx",
      "config/**/*.ts",
    ],
    rules: { "no-restricted-exports": "off" },
  },
  {
    files: tests,
    rules: {
      // A row of a table has as many columns as the rule it tests.
      "max-params": "off",
      "max-lines-per-function": "off",
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/unbound-method": "off",
    },
  },
);
