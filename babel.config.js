/** Phones WeChat still runs on: iOS 11, and on Android its own web view (Chromium 78 or newer). */
module.exports = {
  presets: [
    [
      "taro",
      {
        framework: "react",
        ts: true,
        compiler: "webpack5",
        targets: { ios: "11", chrome: "78" },
        useBuiltIns: false,
      },
    ],
  ],
};
