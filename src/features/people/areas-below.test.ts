import { call } from "../../cloud/call";
import { areasBelow, type Area } from "./areas-below";

jest.mock("../../cloud/call", () => ({ call: jest.fn() }));

const area = (areaId: string, kind: string): Area => ({ areaId, name: areaId, kind });
const below: Record<string, Area[]> = {
  "": [area("zc", "city")],
  zc: [area("zc.gs", "street")],
  "zc.gs": [area("zc.gs.a", "community"), area("zc.gs.b", "community")],
  "zc.gs.a": [area("zc.gs.a.g1", "grid"), area("zc.gs.a.g2", "grid")],
  "zc.gs.a.g1": [area("zc.gs.a.g1.b1", "building")],
  "zc.gs.a.g2": [area("zc.gs.a.g2.b2", "building"), area("zc.gs.a.g2.b3", "building")],
};
const answer = (reply: object) => Promise.resolve(reply as never);

beforeEach(() => {
  jest
    .mocked(call)
    .mockImplementation((_name, input) =>
      answer({ ok: true, value: { areas: below[(input as { parentId: string | null }).parentId ?? ""] ?? [] } }),
    );
});

const idsBelow = async (parentId: string | null) => {
  const found = await areasBelow(parentId);
  return found.ok ? found.areas.map(({ areaId }) => areaId) : found.failure.code;
};

test("city and street, of which there is one each, are not asked about", async () => {
  expect(await idsBelow(null)).toEqual(["zc.gs.a", "zc.gs.b"]);
});

test("below a community stand the buildings of all its grids", async () => {
  expect(await idsBelow("zc.gs.a")).toEqual(["zc.gs.a.g1.b1", "zc.gs.a.g2.b2", "zc.gs.a.g2.b3"]);
});

test("a grid with one building does not decide for the resident", async () => {
  expect(await idsBelow("zc.gs.a.g1")).toEqual(["zc.gs.a.g1.b1"]);
});

test("what went wrong on the way is told", async () => {
  jest.mocked(call).mockImplementation(() => answer({ ok: false, code: "OFFLINE", nowMs: 0, requestId: "" }));
  expect(await idsBelow(null)).toBe("OFFLINE");
});
