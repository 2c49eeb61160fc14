const { TestEnvironment } = require("jest-environment-jsdom");

// jsdom leaves out what both WeChat's runtime of today and Node have; tests that run the local cloud beside a page need it.
const passedThrough = [
  "TextEncoder",
  "TextDecoder",
  "structuredClone",
  "setImmediate",
  "clearImmediate",
  "fetch",
  "Request",
  "Response",
  "Headers",
  "ReadableStream",
  "ArrayBuffer",
  "Uint8Array",
];

module.exports = class PhoneEnvironment extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    for (const name of passedThrough) this.global[name] = globalThis[name];
  }
};
