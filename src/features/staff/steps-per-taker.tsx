import { ReasonStepOfStaff, type StaffStepProps } from "./reason-step-of-staff";
import type { ReasonStepName } from "./reason-steps";

/** Steps that can be about one of several volunteers. */
const perTaker: readonly ReasonStepName[] = ["takeBack", "reportNoShow"];

/** A step that asks for a reason: once for the whole order, or where several hold a slot, once for each it can be said of. */
export function StepsPerTaker({ name, ...props }: StaffStepProps & { name: ReasonStepName }) {
  const { offer, takers } = props.view;
  if (!perTaker.includes(name) || takers.length < 2) return <ReasonStepOfStaff name={name} {...props} />;
  const shown = takers.filter(({ state }) => name !== "reportNoShow" || state === "taken");
  return (
    <>
      {name === "takeBack" && offer !== null ? <ReasonStepOfStaff name={name} {...props} /> : null}
      {shown.map((taker) => (
        <ReasonStepOfStaff key={taker.volunteerId} name={name} taker={taker} {...props} />
      ))}
    </>
  );
}
