// Styles and pictures have no meaning for logic; under test they are the name of their file.
const path = require("node:path");

module.exports = {
  process: (_source, fileName) => ({ code: `module.exports = ${JSON.stringify(path.basename(fileName))};` }),
};
