import type { Person } from "./person";

const colours: Record<string, string> = {
  resident: "#C8102E",
  volunteer: "#0B7A3B",
  gridWorker: "#1D5FC4",
  communityStaff: "#6B3FA0",
  keeper: "#8A5A00",
  admin: "#3D4752",
};

/** A person as the surname on the colour of the role. */
export function PersonFace({ person, size }: { person: Person; size: number }) {
  const style = { width: size, height: size, fontSize: size * 0.46, background: colours[person.role] ?? "#595959" };
  return (
    <span className="face" style={style} aria-hidden="true">
      {person.name.slice(0, 1)}
    </span>
  );
}
