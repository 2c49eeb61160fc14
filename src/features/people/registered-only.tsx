import type { ReactNode } from "react";
import { useSession } from "../../session/use-session";
import { RegisterInvitation } from "./register-invitation";

/** Shows its content to registered residents and invites everybody else. `code` is what the page's own call answered. */
export function RegisteredOnly({ code, children }: { code?: string | undefined; children: ReactNode }) {
  const { person } = useSession();
  const isStranger = person === null || (person === undefined && code === "NOT_REGISTERED");
  return isStranger ? <RegisterInvitation /> : <>{children}</>;
}
