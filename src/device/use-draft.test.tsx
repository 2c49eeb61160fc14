import { act } from "react";
import { createRoot } from "react-dom/client";
import { useDraft, type Draft } from "./use-draft";

const stored = new Map<string, unknown>();
jest.mock("./device-storage", () => ({
  readStored: (key: string) => stored.get(key),
  writeStored: (key: string, value: unknown) => stored.set(key, value),
  removeStored: (key: string) => stored.delete(key),
}));
(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;

function openForm(key: string): () => Draft<string> {
  let seen: Draft<string> | undefined;
  const Form = () => {
    seen = useDraft(key, "");
    return null;
  };
  act(() => createRoot(document.createElement("div")).render(<Form />));
  return () => seen as Draft<string>;
}

beforeEach(() => stored.clear());

test("what was typed is there again when the form is opened again", () => {
  const form = openForm("work-done:1");
  act(() => form().set("修好了"));
  expect(form().value).toBe("修好了");
  expect(openForm("work-done:1")().value).toBe("修好了");
});

test("every matter has its own draft", () => {
  const form = openForm("work-done:1");
  act(() => form().set("修好了"));
  expect(openForm("work-done:2")().value).toBe("");
});

test("what the cloud has is kept no longer", () => {
  const form = openForm("work-done:1");
  act(() => form().set("修好了"));
  form().forget();
  expect(openForm("work-done:1")().value).toBe("");
});
