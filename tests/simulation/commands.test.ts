import { expectSound, runSuite } from "./run-suite";

jest.setTimeout(600_000);

test("twenty thousand random commands, repeated, lost, cut and uncertain, break nothing that must always be true", async () => {
  expectSound(await runSuite("--suite", "commands"));
});
