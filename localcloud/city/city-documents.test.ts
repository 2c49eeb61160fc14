import { testEnvironment } from "../../tests/harness/test-cloud";
import { cityDocuments } from "./city-documents";
import { smallCity } from "./city-figures";
import { groundOf } from "./demo-ground";
import { planCity } from "./plan-city";

const figures = { ...smallCity(0.02), communities: 2, streets: 1 };
const before = { ...process.env };

beforeAll(() => void Object.assign(process.env, testEnvironment));
afterAll(() => {
  process.env = before;
});

describe("The documents of a city", () => {
  const made = () => {
    const plan = planCity({ figures, ground: groundOf(1), cityNumber: 1, seed: 5, untilMs: Date.UTC(2026, 5, 30, 4) });
    return cityDocuments(plan, figures);
  };

  it("hold plain values only: what would be written is what there is", () => {
    for (const [collection, rows] of Object.entries(made())) {
      expect(rows.length).toBeGreaterThan(0);
      expect([collection, JSON.parse(JSON.stringify(rows))]).toStrictEqual([collection, rows]);
    }
  });

  it("count moments, minutes and points in whole numbers", () => {
    const fractions: string[] = [];
    const look = (value: unknown, path: string): void => {
      if (typeof value === "number" && !Number.isInteger(value) && !/lat|lng|coordinates/.test(path))
        fractions.push(path);
      if (typeof value === "object" && value !== null) {
        for (const [name, inner] of Object.entries(value)) look(inner, `${path}.${name}`);
      }
    };
    for (const [collection, rows] of Object.entries(made())) look(rows, collection);
    expect(fractions).toEqual([]);
  });

  it("are the same for the same seed, but for the nonces of encrypted fields and what follows from them", () => {
    const plain = (documents: ReturnType<typeof made>) =>
      JSON.stringify(documents).replaceAll(/"v1\.[A-Za-z0-9+/=]+"/g, '"sealed"');
    expect(plain(made())).toBe(plain(made()));
  });
});
