import { useEffect, useState } from "react";
import type { Person } from "./person";
import { type Side, sides } from "./side";

export const phoneWidths = [320, 375, 414] as const;

/** Who is on which phone, and how wide the phones are. */
export type ShownPhones = Record<Side, string | undefined> & { width: number };

const storageKey = "console.phones";
const usual: ShownPhones = { left: undefined, right: undefined, width: 375 };

function remembered(): ShownPhones {
  try {
    return { ...usual, ...(JSON.parse(localStorage.getItem(storageKey) ?? "{}") as Partial<ShownPhones>) };
  } catch {
    return usual;
  }
}

/** What the two phones show; kept over a reload. At first a resident stands left and a volunteer right. */
export function useShownPhones(people: readonly Person[]) {
  const [shown, setShown] = useState(remembered);
  useEffect(() => localStorage.setItem(storageKey, JSON.stringify(shown)), [shown]);

  const first = (role: string) => people.find((person) => person.role === role)?.openid;
  const known = (openid: string | undefined) => people.some((person) => person.openid === openid);
  const current: ShownPhones = {
    left: known(shown.left) ? shown.left : first("resident"),
    right: known(shown.right) ? shown.right : first("volunteer"),
    width: shown.width,
  };
  return {
    shown: current,
    open: (openid: string, side: Side) => setShown({ ...current, [side]: openid }),
    setWidth: (width: number) => setShown({ ...current, width }),
    /** Opens the first person of each role, but leaves a phone alone that shows one of that role already. */
    openRoles: (roles: Record<Side, string>) => {
      const next = { ...current };
      for (const side of sides) {
        const showsRole = people.some((person) => person.openid === current[side] && person.role === roles[side]);
        if (!showsRole) next[side] = first(roles[side]) ?? current[side];
      }
      setShown(next);
    },
  };
}
