import { View } from "@tarojs/components";
import { ReasonStepOfStaff, type StaffStepProps } from "./reason-step-of-staff";
import type { ReasonStepName } from "./reason-steps";

/** Steps that can be about one of several volunteers. */
export const perTaker: readonly ReasonStepName[] = ["takeBack", "reportNoShow"];

/** Where several hold a slot, what can be said of each, under each other by name. */
export function StepsPerTaker(props: StaffStepProps) {
  const { actions, takers } = props.view;
  const namesFor = (state: string) =>
    perTaker.filter((name) => actions.includes(name) && (name !== "reportNoShow" || state === "taken"));
  return takers.map((taker) => (
    <View key={taker.volunteerId ?? taker.name} className="staff-actions staff-per-taker">
      {namesFor(taker.state).map((name) => (
        <ReasonStepOfStaff key={name} name={name} taker={taker} {...props} />
      ))}
    </View>
  ));
}
