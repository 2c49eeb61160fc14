import { builtWeapp } from "./built-weapp";
import { openPhone } from "./phone";
import { pathsTo, type OpenScreen, type ShownPage } from "./screen";
import { simulatedScreens } from "./simulated-screen";

type Node = { nn: string; sid: string; cl?: string; cn?: Node[]; v?: string };

const built = builtWeapp();
const openScreen = simulatedScreens(built.folder);
const nobody = { ok: true, value: { person: null, communityPhone: "" }, nowMs: 0, requestId: "" };

/** What the build needs to show any data: a page of it and the short names it gives to a button and to words. */
async function openAnyPage(): Promise<{ page: ShownPage; element: string; words: string }> {
  let page: ShownPage | undefined;
  let root: { cn: Node[] } | undefined;
  const listening: OpenScreen = (opened) => {
    page = opened;
    return { ...openScreen(opened), show: (shown) => (root = shown as typeof root) };
  };
  const phone = openPhone({ built, openScreen: listening, callFunction: () => Promise.resolve(nobody) });
  phone.open("pages/home/index");
  await phone.rest();
  phone.close();
  const nodes = (root?.cn ?? []).flatMap(withInner);
  const pressable = nodes.find(({ cl }) => cl?.includes("pressable"));
  const words = nodes.find(({ v }) => v !== undefined);
  if (!page || !pressable || !words) throw new Error("the home page gave no data");
  return { page, element: pressable.nn, words: words.nn };
}

const withInner = (node: Node): Node[] => [node, ...(node.cn ?? []).flatMap(withInner)];

it("shows and hears the deep part of a page, which Taro continues in a component", async () => {
  const { page, element, words } = await openAnyPage();
  let node: Node = { nn: element, sid: "s0", cn: [{ nn: words, sid: "w", v: "最里面" }] };
  for (let depth = 1; depth <= 20; depth += 1) node = { nn: element, sid: `s${depth}`, cn: [node] };
  const heard: string[] = [];
  const handle = (event: unknown) => heard.push((event as { currentTarget: { id: string } }).currentTarget.id);
  const screen = openScreen({ ...page, handle });
  screen.show({ cn: [node] });
  const [inside] = pathsTo(screen.tree(), ({ text }) => text === "最里面");
  expect(inside?.length).toBeGreaterThan(20);
  inside?.at(-1)?.emit("tap");
  await Promise.resolve();
  screen.close();
  expect(heard[0]).toBe("s0");
});
