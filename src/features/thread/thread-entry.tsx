import { useCall } from "../../cloud/use-call";
import type { OrderRelation } from "../../../domain/orders/order-relation";
import { goTo } from "../../device/go-to";
import { Card } from "../../ui/card";
import { ListRow } from "../../ui/list-row";
import type { Said } from "./said";

type ThreadEntryProps = { orderId: string; relation: Extract<OrderRelation, "requester" | "taker" | "staff"> };

// "The other" means nobody to staff, and nobody yet while no volunteer has come.
const titles: Record<ThreadEntryProps["relation"], string> = {
  requester: "给志愿者留言",
  taker: "给求助人留言",
  staff: "看两边的留言",
};

/** The way into an order's thread, with its last words; nothing once it is closed. */
export function ThreadEntry({ orderId, relation }: ThreadEntryProps) {
  const { value } = useCall("thread.list", { orderId });
  if (value === null) return null;
  const last = value.messages[0];
  return (
    <Card>
      <ListRow
        icon="chat"
        title={titles[relation]}
        note={last === undefined ? noWords(relation) : lastWords(last)}
        onPress={() => goTo("/packages/order/thread/index", { orderId })}
      />
    </Card>
  );
}

const noWords = (relation: ThreadEntryProps["relation"]): string =>
  relation === "staff" ? "还没有人留言" : "不用留电话，点开说一句";

const lastWords = ({ isMine, name, text }: Said): string => `${isMine ? "我" : name}：${text}`;
