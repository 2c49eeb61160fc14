import { useState } from "react";
import { type Person, roleName } from "./person";
import { PersonFace } from "./person-face";
import { type Side, sideNames } from "./side";

type Props = { side: Side; person: Person | undefined; width: number };

/** One phone: the mini-program as this person sees it. */
export function PhoneFrame({ side, person, width }: Props) {
  const [reloads, setReloads] = useState(0);
  if (!person) {
    return (
      <section className="phone" aria-label={`${sideNames[side]}手机`}>
        <div className="device device-empty" style={{ width: width + 20 }}>
          <p>从上面选一个人，在{sideNames[side]}打开</p>
        </div>
      </section>
    );
  }
  const address = `/phone/${encodeURIComponent(person.openid)}/`;
  return (
    <section className="phone" aria-label={`${sideNames[side]}手机：${person.name}`}>
      <header className="phone-head" style={{ width: width + 20 }}>
        <PersonFace person={person} size={28} />
        <strong>{person.name}</strong>
        <span className="quiet">{roleName(person.role)}</span>
        <button type="button" className="plain" onClick={() => setReloads(reloads + 1)}>
          刷新
        </button>
        <a className="plain" href={address} target="_blank" rel="noreferrer">
          单独打开
        </a>
      </header>
      <div className="device" style={{ width: width + 20 }}>
        <iframe
          key={`${address} ${reloads}`}
          title={`${person.name}的手机`}
          src={address}
          style={{ width }}
          allow="clipboard-read; clipboard-write; geolocation"
        />
      </div>
    </section>
  );
}
