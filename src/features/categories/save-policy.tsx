import { call } from "../../cloud/call";
import { serverNowMs } from "../../cloud/server-clock";
import { useChange } from "../../cloud/use-change";
import { useLook } from "../../cloud/use-look";
import { SaveVersion, useBegin } from "../../ui/save-version";
import type { Draft } from "./policy-form";
import { PolicyPreview } from "./policy-preview";

type SavePolicyProps = {
  categoryId: string;
  afterVersion: number;
  draft: { ok: true; policy: Draft } | { ok: false; why: string };
  onSaved: () => void;
};

type Wish = { categoryId: string; policy: Draft; validFromMs: number | null };
const propose = (wish: Wish) => call("categories.propose", wish);

/** The next policy of a kind of help. */
export function SavePolicy({ categoryId, afterVersion, draft, onSaved }: SavePolicyProps) {
  const begin = useBegin(serverNowMs());
  const saving = useChange("categories.savePolicy");
  const { validFromMs } = begin;
  const wish = draft.ok && validFromMs !== undefined ? { categoryId, policy: draft.policy, validFromMs } : null;
  const looking = useLook(propose, wish);
  const save = async (why: string) => {
    if (wish === null) return;
    const reply = await saving.run({ ...wish, afterVersion, why });
    if (reply.ok) onSaved();
  };
  return (
    <SaveVersion
      begin={begin}
      unready={draft.ok ? null : draft.why}
      looking={looking}
      preview={looking.preview === null ? null : <PolicyPreview preview={looking.preview} />}
      saving={saving}
      onSave={(why) => void save(why)}
    />
  );
}
