type Container = Record<string, unknown>;

/**
 * Carries one `setData` into the page's data. Taro names places as `root.cn.[0].cn.[1].v`. What is put in is copied, because
 * in WeChat script and screen share no memory.
 */
export function applySetData(data: Container, update: Readonly<Container>): void {
  for (const [place, value] of Object.entries(update)) {
    if (value !== undefined) put(data, place.match(/[^.[\]]+/g) ?? [], copyOf(value));
  }
}

function put(data: Container, steps: readonly string[], value: unknown): void {
  let at = data;
  steps.slice(0, -1).forEach((step, index) => {
    at[step] ??= /^\d+$/.test(steps[index + 1] ?? "") ? [] : {};
    at = at[step] as Container;
  });
  const last = steps.at(-1);
  if (last !== undefined) at[last] = value;
}

const copyOf = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
