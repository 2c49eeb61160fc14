import { View } from "@tarojs/components";
import type { Output } from "../../../contract";
import { sayFullDay } from "../../time/say-full-day";
import { sayMinutes } from "../../time/say-time";
import { Card } from "../../ui/card";
import { Facts } from "../../ui/facts";
import { Notice } from "../../ui/notice";
import { Qr } from "../../ui/qr";
import { Section } from "../../ui/section";
import { starLevelWords } from "../../ui/star-level-words";
import { StatusChip } from "../../ui/status-chip";
import { standingWords } from "./standing-word";
import "./certificates.scss";

export type Certificate = Output<"certificates.show">;

/** A certificate as one reads it on the phone: what it says, where it stands, and the picture that others scan. */
export function CertificateSheet({ certificate }: { certificate: Certificate }) {
  const { minutesNow, revokedReason, serial, standing } = certificate;
  const { sentence, tone, word } = standingWords[standing];
  return (
    <>
      <Card title="志愿服务记录证明" aside={<StatusChip word={word} tone={tone} />}>
        {standing === "corrected" ? (
          <Notice kind="warning" text={`${sentence}现在是 ${sayMinutes(minutesNow)}。`} />
        ) : null}
        {revokedReason ? <Notice kind="error" text={`社区撤销了它：${revokedReason}`} /> : null}
        <Facts
          facts={[
            { name: "姓名", value: certificate.personName },
            {
              name: "时间",
              value: `${sayFullDay(certificate.fromMs)} 至 ${sayFullDay(certificate.untilMs - 1)}`,
            },
            { name: "累计", value: `${certificate.services} 次，${sayMinutes(certificate.minutes)}` },
            { name: "星级", value: starLevelWords(certificate.starLevel) },
            { name: "评价", value: certificate.ratingWords },
            { name: "培训", value: joined(certificate.trainings.map(({ title }) => title)) },
            {
              name: "荣誉",
              value: joined(certificate.honours.map(({ areaName, title }) => `${title}（${areaName}）`)),
            },
            { name: "出具", value: `${certificate.issuerName}，${sayFullDay(certificate.issuedAtMs)}` },
          ]}
        />
        <View className="certificate-check">
          <Qr text={certificate.qrText} label="查验这份证明的码" />
          <View className="certificate-serial">{serial}</View>
          <View className="certificate-hint">别人在邻里帮“查验证明”里扫码或输编号，就知道真假。</View>
        </View>
      </Card>
      <Section title="写了哪些服务">
        <Card>
          {certificate.byCategory.map(({ categoryName, minutes, services }) => (
            <View key={categoryName} className="certificate-line">
              <View>{categoryName}</View>
              <View>{`${services} 次，${sayMinutes(minutes)}`}</View>
            </View>
          ))}
        </Card>
      </Section>
    </>
  );
}

const joined = (words: readonly string[]): string | null => (words.length === 0 ? null : words.join("、"));
