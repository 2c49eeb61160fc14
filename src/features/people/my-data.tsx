import { View } from "@tarojs/components";
import { useState, type ReactNode } from "react";
import type { Output } from "../../../contract";
import { sayCell } from "../../../domain/people/free-cells";
import { useCall } from "../../cloud/use-call";
import { sayMinutes, sayWhen } from "../../time/say-time";
import { useNow } from "../../time/use-now";
import { BigButton } from "../../ui/big-button";
import { Card } from "../../ui/card";
import { Facts } from "../../ui/facts";
import { ListRow } from "../../ui/list-row";
import { Loaded } from "../../ui/loaded";
import { Notice } from "../../ui/notice";
import { CorrectData } from "./correct-data";
import { DeleteMe } from "./delete-me";
import { ExportData } from "./export-data";
import "./my-data.scss";

const nothing = {};
type Mine = Output<"people.showMyData">;

type MyDataProps = {
  communityPhone: string | null;
  /** Who is not sent to me again, and the way to take that back. */
  barred?: (mine: Mine, reload: () => void) => ReactNode;
};

/** Everything kept about me, who read my phone, and what I can do about it. */
export function MyData({ communityPhone, barred }: MyDataProps) {
  const reading = useCall("people.showMyData", nothing);
  const nowMs = useNow();
  const [isCorrecting, setCorrecting] = useState(false);
  const [isCorrected, setCorrected] = useState(false);
  const correct = () => {
    setCorrected(false);
    setCorrecting(true);
  };
  const finish = async (hasChanged: boolean) => {
    if (hasChanged) await reading.reload();
    setCorrected(hasChanged);
    setCorrecting(false);
  };
  return (
    <Loaded reading={reading} phone={communityPhone}>
      {(mine) =>
        isCorrecting ? (
          <CorrectData mine={mine} onDone={(hasChanged) => void finish(hasChanged)} />
        ) : (
          <>
            {isCorrected ? <Notice kind="success" text="改好了。" onClose={() => setCorrected(false)} /> : null}
            <Card title="登记的资料">
              <Facts facts={ownFacts(mine, nowMs)} />
              <View className="my-data-actions">
                <BigButton kind="second" icon="edit" text="改资料" onPress={correct} />
              </View>
            </Card>
            <Card title="还记着这些">
              <Facts facts={gatheredFacts(mine)} />
            </Card>
            {barred?.(mine, () => void reading.reload())}
            <Readings mine={mine} nowMs={nowMs} />
            <ExportData />
            <DeleteMe points={mine.points.available} onRefused={() => void reading.reload()} />
          </>
        )
      }
    </Loaded>
  );
}

const ownFacts = ({ address, consent, family, name, phone, registeredAtMs, roles, volunteer }: Mine, nowMs: number) => [
  { name: "姓名", value: name },
  { name: "电话", value: phone },
  { name: "住址", value: `${address.placeName} ${address.door}` },
  { name: "登记时间", value: sayWhen(registeredAtMs, nowMs) },
  { name: "同意说明", value: `${consent.version} 版，${sayWhen(consent.agreedAtMs, nowMs)}` },
  { name: "担任", value: roles.length === 0 ? null : roles.map(({ placeName }) => placeName).join("、") },
  { name: "志愿者", value: volunteer === null ? null : `会：${volunteer.skills.join("、") || "没填"}` },
  { name: "有空", value: volunteer?.freeCells ? volunteer.freeCells.map(sayCell).join("、") || "最近没空" : null },
  { name: "出生年份", value: volunteer?.bornYear ? `${volunteer.bornYear} 年` : null },
  { name: "没去成", value: volunteer === null ? null : sayMissed(volunteer) },
  { name: "自我介绍", value: volunteer?.selfIntroduction ? volunteer.selfIntroduction : null },
  {
    name: "家人",
    value: family.length === 0 ? null : family.map((one) => `${one.relationWord} ${one.nameMasked}`).join("、"),
  },
];

const gatheredFacts = ({ counts, goodHelpers, minutes, points }: Mine) => [
  { name: "求助", value: `${counts.ordersAsked} 次` },
  { name: "帮忙", value: `${counts.ordersHelped} 次，${sayMinutes(minutes)}` },
  { name: "积分", value: `能用 ${points.available} 分${points.held > 0 ? `，冻结 ${points.held} 分` : ""}` },
  { name: "兑换券", value: `${counts.redemptions} 张` },
  { name: "消息", value: `${counts.messages} 条` },
  { name: "帮过我的", value: goodHelpers === 0 ? null : `记着 ${goodHelpers} 位，再求助时先问他们` },
];

function Readings({ mine: { readings }, nowMs }: { mine: Mine; nowMs: number }) {
  return (
    <Card title="谁看过我的电话">
      {readings.length === 0 ? (
        <ListRow icon="circle-check" title="还没有工作人员看过" note="接单的志愿者能看到，到办完后一天为止" />
      ) : null}
      {readings.map(({ atMs, byWhom, readingId, reason }) => (
        <ListRow key={readingId} icon="person" title={byWhom} note={`${sayWhen(atMs, nowMs)}，${reason}`} />
      ))}
    </Card>
  );
}

const sayMissed = ({ lateGivenBackAtMs, missedAtMs }: NonNullable<Mine["volunteer"]>): string =>
  `没有来 ${missedAtMs.length} 次，临时退单 ${lateGivenBackAtMs.length} 次`;
