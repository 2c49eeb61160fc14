import fc from "fast-check";
import { comingAfter, policyAt, stillNeeded } from "./policy-at";

const at = (validFromMs: number, version: number) => ({ validFromMs, version });

test.each([
  ["nothing before the first begins", [at(100, 1)], 99, null],
  ["the first from its moment on", [at(100, 1)], 100, 1],
  ["the later one once it begins", [at(0, 1), at(100, 2)], 100, 2],
  ["the earlier one until then", [at(0, 1), at(100, 2)], 99, 1],
  ["the one written later, of two that begin at once", [at(5, 3), at(5, 2), at(0, 1)], 9, 3],
  ["the one that began last, though written earlier", [at(0, 1), at(50, 2), at(10, 3)], 60, 2],
] as const)("in force is %s", (_what, policies, nowMs, version) => {
  expect(policyAt(policies, nowMs)?.version ?? null).toBe(version);
});

test("what is dropped as no longer needed never mattered at any later moment", () => {
  const policies = fc.uniqueArray(fc.record({ validFromMs: fc.nat(50), version: fc.nat(30) }), {
    selector: ({ version }) => version,
  });
  fc.assert(
    fc.property(policies, fc.nat(50), fc.nat(50), (all, nowMs, laterMs) => {
      const kept = stillNeeded(all, nowMs);
      expect(policyAt(kept, nowMs + laterMs)).toEqual(policyAt(all, nowMs + laterMs));
      expect(comingAfter(kept, nowMs)).toEqual(comingAfter(all, nowMs));
    }),
  );
});
