import { View } from "@tarojs/components";
import { Card } from "./card";
import { PhotoFrame } from "./photo-frame";

type SitePhoto = { photoId: string; url: string; stage: "before" | "after" };

const stages = [
  { stage: "before", name: "开始前" },
  { stage: "after", name: "做完后" },
] as const;

/** How a place looked before and after, beside each other; nothing where nobody took a picture. */
export function SitePhotosShown({ evidence }: { evidence: readonly SitePhoto[] }) {
  if (evidence.length === 0) return null;
  const all = evidence.map(({ url }) => url);
  return (
    <Card title="现场照片">
      {stages.map(({ name, stage }) => {
        const own = evidence.filter((one) => one.stage === stage);
        return own.length === 0 ? null : (
          <View key={stage} className="site-photos">
            <View className="site-photos-name">{name}</View>
            <View className="photos">
              {own.map(({ photoId, url }, place) => (
                <PhotoFrame key={photoId} url={url} all={all} label={`${name}第 ${place + 1} 张`} />
              ))}
            </View>
          </View>
        );
      })}
    </Card>
  );
}
