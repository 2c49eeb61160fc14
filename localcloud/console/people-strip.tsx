import { type Person, roleName } from "./person";
import { PersonFace } from "./person-face";
import { type Side, sideNames, sides } from "./side";

type Props = {
  people: readonly Person[];
  shown: Record<Side, string | undefined>;
  onOpen: (openid: string, side: Side) => void;
};

/** Everyone whose phone can be opened, each with a button for the left and one for the right phone. */
export function PeopleStrip({ people, shown, onOpen }: Props) {
  return (
    <ul className="people" aria-label="可以扮演的人">
      {people.map((person) => (
        <li key={person.openid} className="person">
          <div className="person-head">
            <PersonFace person={person} size={32} />
            <div className="person-words">
              <strong>
                {person.name}
                {person.age !== undefined && <small>{person.age} 岁</small>}
              </strong>
              <span>{roleName(person.role)}</span>
            </div>
          </div>
          <p className="person-blurb" title={person.blurb}>
            {person.blurb}
          </p>
          <div className="person-sides">
            {sides.map((side) => (
              <button
                key={side}
                type="button"
                aria-pressed={shown[side] === person.openid}
                aria-label={`在${sideNames[side]}手机上打开${person.name}`}
                onClick={() => onOpen(person.openid, side)}
              >
                {sideNames[side]}
              </button>
            ))}
          </div>
        </li>
      ))}
    </ul>
  );
}
