import { View } from "@tarojs/components";
import { Card } from "../../ui/card";
import { AnswerDirectly } from "./answer-directly";
import { AskTeam } from "./ask-team";
import { AskVolunteer } from "./ask-volunteer";
import { ConfirmForCaller } from "./confirm-for-caller";
import { HandleStuck } from "./handle-stuck";
import type { StaffStepProps } from "./reason-step-of-staff";
import { reasonStepNames } from "./reason-steps";
import { StepsPerTaker } from "./steps-per-taker";
import "./staff.scss";

// Each of these has a form of its own; the others ask for a reason alone.
const forms = ["offer", "answer", "confirmForCaller", "handle"] as const;

/** Every step staff may take with this order now, by the cloud's word; nothing when there is none. */
export function StaffSteps(props: StaffStepProps & { title: string }) {
  const { actions } = props.view;
  const names = reasonStepNames.filter((name) => actions.includes(name));
  if (names.length === 0 && !forms.some((name) => actions.includes(name))) return null;
  return (
    <Card title={props.title}>
      <View className="staff-actions staff-steps">
        {actions.includes("offer") ? <AskVolunteer {...props} /> : null}
        {actions.includes("offerToTeam") ? <AskTeam {...props} /> : null}
        {actions.includes("confirmForCaller") ? <ConfirmForCaller {...props} /> : null}
        {names.map((name) => (
          <StepsPerTaker key={name} name={name} {...props} />
        ))}
        {actions.includes("handle") ? <HandleStuck {...props} /> : null}
        {actions.includes("answer") ? <AnswerDirectly {...props} /> : null}
      </View>
    </Card>
  );
}
