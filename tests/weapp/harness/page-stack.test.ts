import { openPageStack } from "./page-stack";
import type { PhonePage } from "./phone-page";

const app = { routes: ["home", "mall", "publish", "detail"], tabs: ["home", "mall"] };

function openStack() {
  const lived: string[] = [];
  const stack = openPageStack(app, ({ route, query }) => {
    const name = [route, ...Object.values(query)].join(" ");
    const note = (what: string) => () => void lived.push(`${what} ${name}`);
    return {
      route,
      load: note("load"),
      show: note("show"),
      hide: note("hide"),
      unload: note("unload"),
    } as unknown as PhonePage;
  });
  stack.reLaunch("/home");
  return { stack, lived, routes: () => stack.pages().map(({ route }) => route) };
}

it("opens pages on top of each other and comes back", () => {
  const { stack, lived, routes } = openStack();
  stack.navigateTo("/publish?category=%E4%B9%B0%E8%8F%9C");
  expect(routes()).toEqual(["home", "publish"]);
  stack.navigateBack(1);
  expect(routes()).toEqual(["home"]);
  expect(lived).toEqual(["load home", "hide home", "load publish 买菜", "unload publish 买菜", "show home"]);
});

it("puts a page in the place of another", () => {
  const { stack, routes } = openStack();
  stack.navigateTo("/publish");
  stack.redirectTo("/detail");
  expect(routes()).toEqual(["home", "detail"]);
});

it("keeps a tab alive while another one is shown, and closes what lay on it", () => {
  const { stack, lived } = openStack();
  stack.navigateTo("/publish");
  stack.switchTab("/mall");
  stack.switchTab("/home");
  expect(lived.slice(-4)).toEqual(["unload publish", "load mall", "hide mall", "show home"]);
});

it.each([
  ["a tab on top of a page", "navigateTo", "/mall"],
  ["a tab in the place of a page", "redirectTo", "/mall"],
  ["a page as a tab", "switchTab", "/publish"],
  ["a page that does not exist", "navigateTo", "/nowhere"],
] as const)("refuses %s as WeChat does", (_what, move, url) => {
  const { stack } = openStack();
  expect(() => stack[move](url)).toThrow(`${move}:fail`);
});

it("refuses an eleventh page", () => {
  const { stack } = openStack();
  for (let pages = 1; pages < 10; pages += 1) stack.navigateTo("/detail");
  expect(() => stack.navigateTo("/detail")).toThrow();
});
