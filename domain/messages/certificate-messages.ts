import type { CertificateEntry } from "../certificates/certificate";
import type { Message } from "./message";

type About = { readonly personId: string; readonly serial: string };

/** Tells the one a certificate speaks of what the community did with it; her own steps she saw herself. */
export function certificateMessages({ personId, serial }: About, entry: CertificateEntry): readonly Message[] {
  if (entry.byPersonId === personId) return [];
  const told = { personId, about: "志愿服务证明", template: "orderProgress" as const };
  return entry.event === "issued"
    ? [{ ...told, title: "社区给您开了证明", sentence: `编号 ${serial}，在“我的志愿记录”里可以看。` }]
    : [{ ...told, title: "一份证明撤销了", sentence: `编号 ${serial}：${entry.reason}。有疑问请打电话给社区。` }];
}
