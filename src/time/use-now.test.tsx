import { act } from "react";
import { createRoot } from "react-dom/client";
import { noteServerTime } from "../cloud/server-clock";
import { useNow } from "./use-now";

(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;

test("a page that began by the phone's wrong clock goes by the cloud's as soon as the cloud has answered", () => {
  const shown: number[] = [];
  const Page = () => {
    shown.push(useNow());
    return null;
  };
  const root = createRoot(document.createElement("div"));
  act(() => root.render(<Page />));
  const tomorrowMs = Date.now() + 86_400_000;
  act(() => noteServerTime(tomorrowMs));
  expect(shown.at(-1)).toBeGreaterThanOrEqual(tomorrowMs);

  const drawn = shown.length;
  act(() => noteServerTime(Date.now() + 86_400_000 + 300));
  expect(shown).toHaveLength(drawn);
  act(() => root.unmount());
});
