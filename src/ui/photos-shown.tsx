import { View } from "@tarojs/components";
import { Card } from "./card";
import { PhotoFrame } from "./photo-frame";

/** Pictures that belong to a matter, small, to be enlarged by a tap; nothing where there are none. */
export function PhotosShown({ photos }: { photos: readonly { photoId: string; url: string }[] }) {
  if (photos.length === 0) return null;
  const all = photos.map(({ url }) => url);
  return (
    <Card title="照片">
      <View className="photos">
        {photos.map(({ photoId, url }, place) => (
          <PhotoFrame key={photoId} url={url} all={all} label={`第 ${place + 1} 张照片`} />
        ))}
      </View>
    </Card>
  );
}
