import { View } from "@tarojs/components";
import { Card } from "../../ui/card";
import { AnswerDirectly } from "./answer-directly";
import { AskTeam } from "./ask-team";
import { AskVolunteer } from "./ask-volunteer";
import { ConfirmForCaller } from "./confirm-for-caller";
import { HandleStuck } from "./handle-stuck";
import { ReasonStepOfStaff, type StaffStepProps } from "./reason-step-of-staff";
import { reasonStepNames, type ReasonStepName } from "./reason-steps";
import { perTaker, StepsPerTaker } from "./steps-per-taker";
import "./staff.scss";

// Each of these has a form of its own; the others ask for a reason alone.
const forms = ["offer", "answer", "confirmForCaller", "handle"] as const;

/** Every step staff may take with this order now, by the cloud's word; nothing when there is none. */
export function StaffSteps(props: StaffStepProps & { title: string }) {
  const { actions, offer, takers } = props.view;
  const isPerTaker = takers.length > 1 && perTaker.some((name) => actions.includes(name));
  // Of an order for several, taking back as a whole is left for a question that nobody has answered.
  const isForAll = (name: ReasonStepName) =>
    !isPerTaker || !perTaker.includes(name) || (name === "takeBack" && offer !== null);
  const names = reasonStepNames.filter((name) => actions.includes(name) && isForAll(name));
  if (names.length === 0 && !isPerTaker && !forms.some((name) => actions.includes(name))) return null;
  return (
    <Card title={props.title}>
      <View className="staff-actions staff-steps">
        {actions.includes("offer") ? <AskVolunteer {...props} /> : null}
        {actions.includes("offerToTeam") ? <AskTeam {...props} /> : null}
        {actions.includes("confirmForCaller") ? <ConfirmForCaller {...props} /> : null}
        {names.map((name) => (
          <ReasonStepOfStaff key={name} name={name} {...props} />
        ))}
        {actions.includes("handle") ? <HandleStuck {...props} /> : null}
        {actions.includes("answer") ? <AnswerDirectly {...props} /> : null}
      </View>
      {isPerTaker ? <StepsPerTaker {...props} /> : null}
    </Card>
  );
}
