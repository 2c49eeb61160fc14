import { expect } from "expect";

const asList = (row) => (Array.isArray(row) ? row : [row]);

/** `it.each(rows)(title, body)`: once for every row. */
const withEach = (register) =>
  Object.assign(register, {
    each: (rows) => (title, body) => {
      rows.forEach((row, at) => register(`${title} [${at}]`, () => body(...asList(row))));
    },
  });

/** What test files find around them, as far as the tests of rules need it: no hooks, no mocks, no snapshots. */
export function openCollection() {
  const collected = [];
  const path = [];
  const within = (title, body) => {
    path.push(title);
    try {
      body();
    } finally {
      path.pop();
    }
  };
  // The number makes a name unique, and the same in every loading.
  const it = (title, run) => {
    collected.push({ id: `${[...path, title].join(" › ")} #${collected.length}`, run });
  };
  /** A file that cannot even be loaded is a test that fails. */
  const load = (file, open) => {
    try {
      within(file, open);
    } catch (failure) {
      collected.push({ id: `${file} loads`, run: () => Promise.reject(failure) });
    }
  };
  return { collected, load, globals: { describe: withEach(within), it: withEach(it), expect } };
}
