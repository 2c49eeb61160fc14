import type { PhonePage } from "./phone-page";

/** WeChat opens no eleventh page. */
const MAX_PAGES = 10;

export type PageStack = {
  readonly navigateTo: (url: string) => void;
  readonly redirectTo: (url: string) => void;
  readonly switchTab: (url: string) => void;
  readonly reLaunch: (url: string) => void;
  readonly navigateBack: (delta: number) => void;
  readonly pages: () => readonly PhonePage[];
};

type Address = { readonly route: string; readonly query: Readonly<Record<string, string>> };

/**
 * The pages of one phone, as WeChat keeps them: tabs stay alive once opened and only `switchTab` shows them; everything else
 * lies on a stack. A forbidden move throws what WeChat's `fail` would say.
 */
export function openPageStack(
  { routes, tabs }: { routes: readonly string[]; tabs: readonly string[] },
  openPage: (address: Address) => PhonePage,
): PageStack {
  const aliveTabs = new Map<string, PhonePage>();
  let stack: PhonePage[] = [];
  const isTab = (route: string) => tabs.includes(route);
  const top = () => stack.at(-1);

  const addressOf = (url: string, move: string): Address => {
    const [place = "", search = ""] = url.split("?");
    const route = place.startsWith("/") ? place.slice(1) : place;
    if (!routes.includes(route)) throw refusal(move, `page "${url}" is not found`);
    return { route, query: queryOf(search) };
  };
  const closeFrom = (index: number) => {
    stack
      .slice(index)
      .reverse()
      .forEach((page) => !isTab(page.route) && page.unload());
    stack = stack.slice(0, index);
  };
  const push = (address: Address) => {
    const page = openPage(address);
    stack.push(page);
    page.load();
  };
  const showTab = (address: Address) => {
    const known = aliveTabs.get(address.route);
    if (known) {
      stack = [known];
      known.show();
      return;
    }
    push(address);
    aliveTabs.set(address.route, stack[0] as PhonePage);
  };
  return {
    pages: () => stack,
    navigateTo: (url) => {
      const address = addressOf(url, "navigateTo");
      if (isTab(address.route)) throw refusal("navigateTo", "can not navigateTo a tabbar page");
      if (stack.length >= MAX_PAGES) throw refusal("navigateTo", "webview count limit exceed");
      top()?.hide();
      push(address);
    },
    redirectTo: (url) => {
      const address = addressOf(url, "redirectTo");
      if (isTab(address.route)) throw refusal("redirectTo", "can not redirectTo a tabbar page");
      closeFrom(stack.length - 1);
      push(address);
    },
    switchTab: (url) => {
      const address = addressOf(url, "switchTab");
      if (!isTab(address.route)) throw refusal("switchTab", "can not switch to no-tabBar page");
      if (top()?.route === address.route) return;
      top()?.hide();
      closeFrom(0);
      showTab({ ...address, query: {} });
    },
    reLaunch: (url) => {
      const address = addressOf(url, "reLaunch");
      closeFrom(0);
      aliveTabs.forEach((tab) => tab.unload());
      aliveTabs.clear();
      if (isTab(address.route)) showTab(address);
      else push(address);
    },
    navigateBack: (delta) => {
      if (stack.length < 2) throw refusal("navigateBack", "cannot navigate back at first page.");
      closeFrom(Math.max(1, stack.length - delta));
      top()?.show();
    },
  };
}

/** WeChat's `fail` gets an object with `errMsg`. */
function refusal(move: string, why: string): Error & { errMsg: string } {
  const errMsg = `${move}:fail ${why}`;
  return Object.assign(new Error(errMsg), { errMsg });
}

function queryOf(search: string): Record<string, string> {
  const pairs = search.split("&").filter(Boolean);
  return Object.fromEntries(
    pairs.map((pair) => {
      const [name = "", value = ""] = pair.split("=");
      return [decodeURIComponent(name), decodeURIComponent(value)];
    }),
  );
}
