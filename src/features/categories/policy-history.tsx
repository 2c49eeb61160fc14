import type { Output } from "../../../contract";
import { useChange } from "../../cloud/use-change";
import { VersionHistory } from "../../ui/version-history";
import { WithdrawVersion } from "../../ui/withdraw-version";

type PolicyHistoryProps = { shown: Output<"categories.show">; mayEdit: boolean; onChanged: () => void };

/** Every policy ever written; one that has not begun can be taken back. */
export function PolicyHistory({ shown, mayEdit, onChanged }: PolicyHistoryProps) {
  const { run, error, isRunning } = useChange("categories.withdrawPolicy");
  const { categoryId, coming, history, inForce } = shown;
  return (
    <VersionHistory
      entries={history}
      inForce={inForce?.version ?? null}
      coming={coming.map(({ version }) => version)}
      withdrawing={(version) =>
        mayEdit ? (
          <WithdrawVersion
            version={version}
            isRunning={isRunning}
            error={error?.sentence ?? null}
            send={async (why) => (await run({ categoryId, version, why })).ok}
            onDone={onChanged}
          />
        ) : null
      }
    />
  );
}
