import { useDidShow } from "@tarojs/taro";
import { useEffect } from "react";
import { create } from "zustand";
import type { Output } from "../../contract";
import { call } from "../cloud/call";
import { failureOf, type Failure } from "../cloud/failure";
import { readStored, writeStored } from "../device/device-storage";

export type Person = NonNullable<Output<"people.me">["person"]>;

export type Session = {
  /** Null before registration, undefined while nobody has answered yet. */
  person: Person | null | undefined;
  communityPhone: string | null;
  error: Failure | null;
  /** Asks the cloud again who this is; also after registering, and when roles or points may have changed. */
  refresh: () => Promise<void>;
};

const PHONE_STORED = "community-phone";
/** Before the community is known: the city's service line, which knows which one it is. */
const CITY_SERVICE_PHONE = "12345";
const FRESH_MS = 5_000;
let askedAtMs = 0;

const useSessionStore = create<Session>((set) => ({
  person: undefined,
  communityPhone: readStored<string>(PHONE_STORED) ?? CITY_SERVICE_PHONE,
  error: null,
  refresh: async () => {
    askedAtMs = Date.now();
    const reply = await call("people.me", {});
    if (!reply.ok) {
      set({ error: failureOf(reply) });
      return;
    }
    const { person, communityPhone } = reply.value;
    // Kept, so that the community can be called even when the cloud cannot be reached.
    writeStored(PHONE_STORED, communityPhone);
    set({ person, communityPhone, error: null });
  },
}));

/** Who is holding the phone, and the community's number. Every page may use it; the cloud is asked at most every 5 s. */
export function useSession(): Session {
  const session = useSessionStore();
  const { refresh } = session;
  useEffect(() => askIfStale(refresh), [refresh]);
  useDidShow(() => askIfStale(refresh));
  return session;
}

function askIfStale(refresh: () => Promise<void>): void {
  if (Date.now() - askedAtMs > FRESH_MS) void refresh();
}
