import { buildConsole } from "./build-console.mjs";
import { buildFunctions } from "./build-functions.mjs";
import { buildTaro } from "./build-taro.mjs";

const rules = ["domain", "contract", "package-lock.json", "tsconfig.json"];
const miniProgram = [
  ...rules,
  "src",
  "config",
  "babel.config.js",
  "project.config.json",
  "scripts/build/build-taro.mjs",
];

/** What can be built: from what it is made, the file that proves it is there, and how. */
export const buildTargets = {
  functions: {
    sources: [...rules, "cloudfunctions", "scripts/build/build-functions.mjs"],
    proof: "dist/cloudfunctions/database.json",
    make: () => buildFunctions(),
  },
  console: {
    sources: ["localcloud/console", "package-lock.json", "scripts/build/build-console.mjs"],
    proof: "dist/console/index.html",
    make: () => buildConsole(),
  },
  h5: {
    sources: miniProgram,
    proof: "dist/h5/index.html",
    make: (onLine) => buildTaro("h5", "index.html", onLine),
  },
  weapp: {
    sources: miniProgram,
    proof: "dist/weapp/app.json",
    make: (onLine) => buildTaro("weapp", "app.json", onLine),
  },
};
