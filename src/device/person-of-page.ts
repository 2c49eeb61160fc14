/**
 * Whose phone this page is when it is tried in a browser: the `li` of `/phone/li/`. Empty in WeChat, where WeChat knows.
 */
export function personOfPage(pathname = browserPath()): string {
  return /^\/phone\/([^/]+)/.exec(pathname)?.[1] ?? "";
}

function browserPath(): string {
  return process.env.TARO_ENV === "h5" ? window.location.pathname : "";
}
