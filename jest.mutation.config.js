const { projects } = require("./jest.config.js");

/** The rules alone: a mutation run changes them one place at a time and asks which of their tests notices. */
module.exports = projects.find(({ displayName }) => displayName === "domain");
