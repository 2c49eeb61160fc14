import { useCall } from "../../cloud/use-call";
import { goTo } from "../../device/go-to";
import { Card } from "../../ui/card";
import { ListRow } from "../../ui/list-row";
import type { Said } from "./said";

/** The way into an order's thread, with its last words; nothing once it is closed. */
export function ThreadEntry({ orderId }: { orderId: string }) {
  const { value } = useCall("thread.list", { orderId });
  if (value === null) return null;
  const last = value.messages[0];
  return (
    <Card>
      <ListRow
        icon="chat"
        title="给对方留言"
        note={last === undefined ? "不用留电话，点开说一句" : lastWords(last)}
        onPress={() => goTo("/packages/order/thread/index", { orderId })}
      />
    </Card>
  );
}

const lastWords = ({ isMine, name, text }: Said): string => `${isMine ? "我" : name}：${text}`;
