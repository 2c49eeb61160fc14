import { useState } from "react";
import { consentVersion } from "../../../domain/people/consent";
import { useChange } from "../../cloud/use-change";
import { useDraft } from "../../device/use-draft";
import { useSession } from "../../session/use-session";
import { emptyRegisterDraft, registerErrors, type RegisterDraft } from "./register-draft";

/** Registering. Errors show only after the first try, and then go as they are mended. */
export function useRegister() {
  const draft = useDraft<RegisterDraft>("register", emptyRegisterDraft);
  const { run, isRunning, error } = useChange("people.register");
  const { refresh } = useSession();
  const [hasTried, setTried] = useState(false);
  const errors = registerErrors(draft.value);

  const send = async () => {
    setTried(true);
    const { name, phone, door, place } = draft.value;
    if (place === null || Object.keys(errors).length > 0) return;
    const { areaId } = place;
    const reply = await run({ name: name.trim(), phone: phone.trim(), door: door.trim(), areaId, consentVersion });
    if (!reply.ok && reply.code !== "ALREADY_REGISTERED") return;
    draft.forget();
    await refresh();
  };
  return {
    draft: draft.value,
    change: (part: Partial<RegisterDraft>) => draft.set({ ...draft.value, ...part }),
    errors: hasTried ? errors : {},
    missing: hasTried ? Object.keys(errors).length : 0,
    send,
    isRunning,
    error,
  };
}
export type Registering = ReturnType<typeof useRegister>;
