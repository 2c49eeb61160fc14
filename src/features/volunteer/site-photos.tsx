import { View } from "@tarojs/components";
import { BigButton } from "../../ui/big-button";
import { Notice } from "../../ui/notice";
import { PhotoFrame } from "../../ui/photo-frame";
import type { OrderView } from "./serve-stage";
import { useSitePhotos } from "./use-site-photos";

const most = 6;

/** The place before and after: one picture before anything is done, one when it is done. */
export function SitePhotos({ view, onAdded }: { view: OrderView; onAdded: () => Promise<void> }) {
  const { evidence, orderId } = view;
  const { add, problem, sending } = useSitePhotos(orderId, onAdded);
  const all = evidence.map(({ url }) => url);
  const row = (stage: "before" | "after", words: { name: string; first: string; more: string }) => {
    const own = evidence.filter((one) => one.stage === stage);
    return (
      <View className="site-photos">
        <View className="site-photos-name">
          {own.length === 0 ? words.name : `${words.name} · 有 ${own.length} 张`}
        </View>
        {own.length === 0 ? null : (
          <View className="photos">
            {own.map(({ photoId, url }, place) => (
              <PhotoFrame key={photoId} url={url} all={all} label={`${words.name}第 ${place + 1} 张`} />
            ))}
          </View>
        )}
        {evidence.length < most ? (
          <BigButton
            kind="second"
            icon={own.length === 0 ? "camera" : "plus"}
            text={own.length === 0 ? words.first : words.more}
            isRunning={sending === stage}
            runningText="正在传照片…"
            isDisabled={sending !== null && sending !== stage}
            onPress={() => void add(stage)}
          />
        ) : null}
      </View>
    );
  };
  return (
    <>
      {problem ? <Notice kind="error" text={problem} /> : null}
      {row("before", { name: "开始前", first: "开始前拍一张", more: "开始前再拍一张" })}
      {row("after", { name: "做完后", first: "做完拍一张", more: "做完再拍一张" })}
    </>
  );
}
