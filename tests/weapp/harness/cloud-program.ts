import { startDemoCloud, type PhonesCloud, type Story } from "./demo-cloud";

export type CloudRequest = {
  readonly id: number;
  readonly method: Exclude<keyof PhonesCloud, "close">;
  readonly args: readonly unknown[];
};
export type CloudAnswer =
  { readonly id: number; readonly value: unknown } | { readonly id: number; readonly error: unknown };

/** The program of a cloud in a process of its own; ends when the process that started it lets go. */
async function serve(story: Story): Promise<void> {
  const cloud = await startDemoCloud(story);
  const answer = async ({ id, method, args }: CloudRequest): Promise<CloudAnswer> => {
    try {
      return { id, value: await (cloud[method] as (...args: readonly unknown[]) => Promise<unknown>)(...args) };
    } catch (error) {
      return { id, error: error instanceof Error ? { errMsg: error.stack } : error };
    }
  };
  process.on("message", (request: CloudRequest) => void answer(request).then((message) => process.send?.(message)));
  process.on("disconnect", () => void cloud.close().finally(() => process.exit()));
  process.send?.({ id: 0, value: null });
}

serve(process.argv[2] as Story).catch((error: unknown) => {
  process.send?.({ id: 0, error: { errMsg: error instanceof Error ? error.stack : String(error) } });
  process.disconnect();
});
