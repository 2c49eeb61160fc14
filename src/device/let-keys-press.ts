/**
 * In a browser, Enter and Space press whatever has the focus and a button's role, as they would press a real button:
 * Taro's components are plain elements that only listen for clicks. In WeChat there is no document and nothing to do.
 */
export function letKeysPress(): void {
  if (process.env.TARO_ENV !== "h5") return;
  document.addEventListener("keydown", (event) => {
    const target = event.target;
    if ((event.key !== "Enter" && event.key !== " ") || !(target instanceof HTMLElement)) return;
    if (target.tabIndex < 0 || !target.hasAttribute("role") || target.matches("input, textarea, select, button, a"))
      return;
    event.preventDefault();
    target.click();
  });
}
