import { useCall } from "../../cloud/use-call";
import { goTo } from "../../device/go-to";
import { BigButton } from "../../ui/big-button";

const nothing = {};

/** The way to the entries by hand, with how many wait for one's word. */
export function EntriesWay() {
  const { value } = useCall("entries.count", nothing);
  const waiting = value === null ? 0 : value.waiting + value.requests;
  return (
    <BigButton
      kind="second"
      icon="edit"
      text={waiting === 0 ? "补录入账" : `补录入账 ${waiting} 件`}
      onPress={() => goTo("/packages/staff/entries/index")}
    />
  );
}
