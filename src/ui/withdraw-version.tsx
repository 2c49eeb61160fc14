import { ReasonStep } from "./reason-step";

type WithdrawVersionProps = {
  version: number;
  isRunning: boolean;
  error: string | null;
  send: (why: string) => Promise<boolean>;
  onDone: () => void;
};

/** Takes back a version of a rule before it begins, with the reason. */
export function WithdrawVersion({ version, isRunning, error, send, onDone }: WithdrawVersionProps) {
  return (
    <ReasonStep
      button={{ text: `撤回第 ${version} 版`, kind: "second" }}
      title="撤回还没生效的规则"
      follows="到时候仍照现在的规则办。"
      label="为什么撤回"
      reasons={["写错了", "先不改了"]}
      ownWords={{ label: "别的原因", placeholder: "写一句" }}
      confirm={{ text: "撤回", runningText: "正在撤回…" }}
      isRunning={isRunning}
      error={error}
      send={send}
      onDone={onDone}
      onStale={onDone}
    />
  );
}
