import { goTo } from "../../device/go-to";
import { EmptyState } from "../../ui/empty-state";

/** Instead of whatever only registered residents can use. */
export function RegisterInvitation() {
  return (
    <EmptyState
      icon="door"
      title="先登记一下，再来求助"
      text="告诉我们您是谁、住哪栋楼，志愿者才找得到门。填一次就好。"
      action={{ text: "去登记", onPress: () => goTo("/packages/me/register/index") }}
    />
  );
}
