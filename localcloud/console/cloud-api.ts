/** What the gateway said instead of an answer; the text is for the person at the console. */
export class CloudApiError extends Error {}

async function ask<T>(path: string, init?: RequestInit): Promise<T> {
  const response = await fetch(`/console/api/${path}`, init).catch(() => {
    throw new CloudApiError("本地云没有回应，请看看终端里它是否还在运行。");
  });
  const body: unknown = await response.json().catch(() => null);
  if (!response.ok) throw new CloudApiError(messageOf(body) ?? `本地云拒绝了（${response.status}）。`);
  return body as T;
}

function messageOf(body: unknown): string | undefined {
  if (typeof body !== "object" || body === null) return undefined;
  const { error } = body as { error?: unknown };
  return typeof error === "string" ? `本地云没有接受：${error}` : undefined;
}

export function readCloud<T>(path: string): Promise<T> {
  return ask<T>(path);
}

export function tellCloud<T>(path: string, body: Record<string, unknown> = {}): Promise<T> {
  return ask<T>(path, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
}
