import { callPhone } from "../../ui/call-phone";
import { BigButton } from "../../ui/big-button";
import { Card } from "../../ui/card";
import { Facts } from "../../ui/facts";
import type { OrderView } from "./order-view";

/** An order told by phone: whom to ring up and, for staff, the code they read out to her. */
export function ToldByPhone({ order }: { order: OrderView }) {
  const { callback, doneCode, relation, serviceCode } = order;
  const forStaff = (code: string | null, words: string) =>
    relation === "staff" && code !== null ? `${code}（${words}）` : null;
  return (
    <Card title="电话登记">
      <Facts
        facts={[
          { name: "怎么来的", value: "居民打电话，社区代为登记" },
          { name: "服务码", value: forStaff(serviceCode, "念给居民：人到了告诉他") },
          { name: "完工码", value: forStaff(doneCode, "念给居民：做完了、满意了再告诉他") },
          { name: "有事找", value: callback === null ? null : `${callback.name} ${callback.phone}` },
        ]}
      />
      {callback === null ? null : (
        <BigButton kind="second" icon="phone" text={`打给${callback.name}`} onPress={() => callPhone(callback.phone)} />
      )}
    </Card>
  );
}
