import { goTo } from "../../device/go-to";
import { Card } from "../../ui/card";
import { ListRow } from "../../ui/list-row";

/** The way from a judged service to saying that its hours or points are wrong. */
export function WrongCount({ orderId, title }: { orderId: string; title: string }) {
  return (
    <Card>
      <ListRow
        icon="edit"
        title="时长或积分不对？"
        note="告诉社区，查清楚了会更正"
        onPress={() => goTo("/packages/me/corrections/index", { orderId, title })}
      />
    </Card>
  );
}
