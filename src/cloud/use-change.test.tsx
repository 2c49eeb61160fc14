import { act } from "react";
import { createRoot } from "react-dom/client";
import { change } from "./change";
import { useChange, type Change } from "./use-change";

jest.mock("./change", () => ({ change: jest.fn() }));
const mockedChange = jest.mocked(change);
(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;

/** Mounts a page that holds the hook; `seen()` is what the page saw last. */
function aPageThatGrabs() {
  let seen: Change<"orders.grab"> | undefined;
  const root = createRoot(document.createElement("div"));
  const Page = () => {
    seen = useChange("orders.grab");
    return null;
  };
  act(() => root.render(<Page />));
  return { seen: () => seen as Change<"orders.grab">, leave: () => act(() => root.unmount()) };
}

/** The next change answers when told to. */
function anAnswerToCome() {
  let answer: (reply: object) => unknown = () => undefined;
  mockedChange.mockReturnValueOnce(new Promise((resolve) => (answer = resolve as never)));
  return (reply: object) => act(() => Promise.resolve(answer(reply)));
}

beforeEach(() => mockedChange.mockReset());

test("tapping again while it runs starts nothing new and gets the same answer", async () => {
  const answer = anAnswerToCome();
  const page = aPageThatGrabs();
  let both: Promise<unknown>[] = [];
  act(() => {
    both = [page.seen().run({ orderId: "o1" }), page.seen().run({ orderId: "o1" })];
  });
  expect(page.seen().isRunning).toBe(true);
  await answer({ ok: true });
  expect(mockedChange).toHaveBeenCalledTimes(1);
  expect(await Promise.all(both)).toEqual([{ ok: true }, { ok: true }]);
  expect(page.seen()).toMatchObject({ isRunning: false, error: null });
});

test("a refusal is shown as its sentence, unlocks the button, and is gone with the next try", async () => {
  const refuse = anAnswerToCome();
  const page = aPageThatGrabs();
  act(() => void page.seen().run({ orderId: "o1" }));
  await refuse({ ok: false, code: "TAKEN" });
  expect(page.seen().error).toMatchObject({ code: "TAKEN", sentence: "这一单刚被邻居接走了，谢谢您的热心。" });
  expect(page.seen().isRunning).toBe(false);
  anAnswerToCome();
  act(() => void page.seen().run({ orderId: "o2" }));
  expect(page.seen().error).toBeNull();
});

test("a page that was left meanwhile is not touched, and the answer still arrives", async () => {
  const complaints = jest.spyOn(console, "error").mockImplementation(() => undefined);
  const answer = anAnswerToCome();
  const page = aPageThatGrabs();
  let running: Promise<unknown> = Promise.resolve();
  act(() => {
    running = page.seen().run({ orderId: "o1" });
  });
  page.leave();
  await answer({ ok: true });
  expect(await running).toEqual({ ok: true });
  expect(complaints).not.toHaveBeenCalled();
});
